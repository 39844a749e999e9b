using CztBot.Core;
using CztBot.Core.Members;

namespace CztBot.Storage.Tests;

public sealed class UnitLeaderStoreTests
{
    private const string Unit = "长沙/住建";
    private static readonly UnitLeader Old = new(Unit, "p7", "李大为", "主任", new DateOnly(2019, 11, 10), new DateOnly(2019, 12, 2));
    private static readonly UnitLeader Next = new(Unit, "p8", "周立新", "主任", new DateOnly(2019, 12, 3), null);

    [Theory, EveryDatabase]
    [Trait("Rule", "R16")]
    public async Task A_units_leaders_are_kept_with_their_days_and_each_change_is_on_the_trail(On on)
    {
        using var given = await OpenAsync(on);
        var store = new RosterStore(given.Database);

        (await given.WriteAsync(work => UnitLeaderStore.ChangeAsync(work, Unit, [Old with { Until = null }], [Old, Next]))).ShouldBeTrue();

        (await store.LoadAsync()).UnitLeaders.ShouldBe([Old, Next]);
        (await new AuditStore(given.Database).OfAsync("roster/leader/")).Select(entry => (entry.Action, entry.Subject, entry.BeforeValue, entry.AfterValue)).ShouldBe(
        [
            ("roster.import", $"roster/leader/{Unit}/p7", null, "单位负责人（2019-11-10起）；姓名：（不记内容）；负责人职务：（不记内容）"),
            ("leader.change", $"roster/leader/{Unit}/p7", "单位负责人（2019-11-10起）", "单位负责人（2019-11-10至2019-12-02）"),
            ("leader.change", $"roster/leader/{Unit}/p8", null, "单位负责人（2019-12-03起）；姓名：（不记内容）；负责人职务：（不记内容）"),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_change_a_leader_at_once_one_is_told(On on)
    {
        using var given = await OpenAsync(on);
        IReadOnlyList<UnitLeader> seen = [Old with { Until = null }];

        var kept = await Task.WhenAll(
            given.WriteAsync(work => UnitLeaderStore.ChangeAsync(work, Unit, seen, [Old, Next])),
            given.WriteAsync(work => UnitLeaderStore.ChangeAsync(work, Unit, seen, [Old])));

        kept.Count(one => one).ShouldBe(1);
        (await new RosterStore(given.Database).LoadAsync()).UnitLeaders.Count.ShouldBe(kept[0] ? 2 : 1);
    }

    [Theory, EveryDatabase]
    public async Task A_leader_who_is_anonymised_keeps_the_term_and_loses_name_and_post(On on)
    {
        using var given = await OpenAsync(on);

        (await given.WriteAsync(work => RosterStore.AnonymiseAsync(work, "p7"))).ShouldBeTrue();
        (await given.WriteAsync(work => RosterStore.AnonymiseAsync(work, "p7"))).ShouldBeFalse();

        (await new RosterStore(given.Database).LoadAsync()).UnitLeaders.ShouldBe([Old with { Until = null, Name = Standing.Nameless, Post = "" }]);
    }

    private static async Task<Given> OpenAsync(On on)
    {
        var given = new Given(on);
        await given.WriteAsync(work => RosterStore.ReplaceAsync(
            work, Roster.Empty with { Units = [new Core.Members.Unit(Unit, "长沙", "长沙市住建委")], UnitLeaders = [Old with { Until = null }] }, "名册"));
        return given;
    }
}

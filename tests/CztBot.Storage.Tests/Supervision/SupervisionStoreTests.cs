using CztBot.Core;
using CztBot.Core.Orders;
using CztBot.Core.Supervision;
using CztBot.Storage.Tests.Copies;

namespace CztBot.Storage.Tests.Supervision;

public sealed class SupervisionStoreTests
{
    [Theory, EveryDatabase]
    [Trait("Rule", "R62")]
    public async Task An_order_has_one_supervision_at_a_time_however_many_open_it_at_once(On on)
    {
        using var given = new Given(on);
        using var second = given.OpenAgain();
        Database[] nodes = [given.Database, second];
        await given.WriteAsync(work => SaveOrderAsync(work));

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => nodes[index % 2].WriteAsync(Given.Actor, work => SupervisionStore.SaveAsync(work, Case($"s{index}"), "开展督查", null))));

        opened.Count(one => one).ShouldBe(1);
        var store = new SupervisionStore(given.Database);
        var open = (await store.OfOrderAsync("o1")).ShouldHaveSingleItem();
        await given.WriteAsync(work => SupervisionStore.SaveAsync(work, open with { State = SupervisionState.Withdrawn, Version = 2 }, "撤销督查", open));
        (await given.WriteAsync(work => SupervisionStore.SaveAsync(work, Case("again"), "开展督查", null))).ShouldBeTrue("one that is over is no hindrance");
        (await given.WriteAsync(work => SupervisionStore.SaveAsync(work, Case("twice") with { Request = "again", State = SupervisionState.Declined }, "暂不督查", null))).ShouldBeFalse("a card counts once");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task Every_version_is_kept_with_before_and_after_and_comes_back_as_it_went(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => SaveOrderAsync(work));
        var opened = Case("s1");
        await given.WriteAsync(work => SupervisionStore.SaveAsync(work, opened, "开展督查", null));
        var full = Full(opened);

        await given.WriteAsync(work => SupervisionStore.SaveAsync(work, full, "核实整改", opened));

        var store = new SupervisionStore(given.Database);
        var read = (await store.FindAsync("s1"))!;
        read.ShouldBe(full with { Version = 2 });
        (await store.VersionsAsync("s1")).Select(version => (version.Version, version.Action, version.PersonId)).ShouldBe([(1, "开展督查", "p1"), (2, "核实整改", "p1")]);
        var entry = (await new AuditStore(given.Database).OfAsync("supervision/s1"))[^1];
        (entry.Action, entry.PersonId, entry.Channel).ShouldBe(("supervision.核实整改", "p1", "test"));
        entry.BeforeValue!.ShouldContain("\"version\":1");
        entry.AfterValue!.ShouldContain("\"version\":2");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R65")]
    public async Task Of_two_who_move_a_supervision_at_once_one_is_told_that_the_other_was_quicker(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => SaveOrderAsync(work));
        var opened = Case("s1") with { State = SupervisionState.Confirming };
        await given.WriteAsync(work => SupervisionStore.SaveAsync(work, opened, "送双方确认", null));

        var written = await Task.WhenAll(((SupervisionParty[])[SupervisionParty.Unit, SupervisionParty.Team]).Select(party => given.WriteAsync(work =>
            SupervisionRules.Confirm(opened, 1, party, "", work.Actor) is SupervisionOutcome.Moved moved ? SupervisionStore.SaveAsync(work, moved.Case, moved.Action, opened) : Task.FromResult(false))));

        written.Count(one => one).ShouldBe(1);
        (await new SupervisionStore(given.Database).FindAsync("s1"))!.State.ShouldBe(SupervisionState.Confirming);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R63")]
    public async Task A_supervision_is_not_deleted_nor_its_history_changed_behind_the_programs_back(On on)
    {
        using var given = new Given(on);
        await given.WriteAsync(work => SaveOrderAsync(work));
        await given.WriteAsync(work => SupervisionStore.SaveAsync(work, Case("s1"), "开展督查", null));
        await using var connection = await given.ConnectAsync();

        foreach (var sql in (string[])["DELETE FROM supervisions", "UPDATE supervision_versions SET action = 'x'", "DELETE FROM supervision_versions"])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await Should.ThrowAsync<System.Data.Common.DbException>(command.ExecuteNonQueryAsync(), sql);
        }
    }

    [Theory]
    [InlineData(On.Sqlite, On.Postgres)]
    [InlineData(On.Postgres, On.Sqlite)]
    public async Task Supervisions_go_with_a_backup_to_the_other_database(On from, On to)
    {
        if (PostgresPrograms.SkipReason is { } missing) Assert.Skip(missing);
        using var shelf = new Shelf();
        using var given = new Given(from);
        await given.WriteAsync(work => SaveOrderAsync(work));
        await given.WriteAsync(work => SupervisionStore.SaveAsync(work, Full(Case("s1")) with { Version = 1 }, "核实整改", null));
        await Shelf.BackupAsync(from, given, shelf["one.db"]);
        using var target = new Given(to);
        target.Database.Dispose();

        (await Shelf.RestoreAsync(to, shelf["one.db"], target, shelf["aside.db"])).Same.ShouldBeTrue();

        using var again = target.OpenAgain();
        (await new SupervisionStore(again).RectifyingAsync()).ShouldHaveSingleItem().Record.RectifyBy.ShouldBe(new DateOnly(2020, 1, 20));
        (await new SupervisionStore(again).VersionsAsync("s1")).Count.ShouldBe(1);
    }

    private static SupervisionCase Case(string id) => new()
    {
        Id = id, Request = id, OrderId = "o1", Order = new OrderNumber(2019, 1), UnitId = "长沙/住建", Triggers = SupervisionTriggers.Overdue, Opened = new Stamp("p1", Given.Actor.At),
        Record = new SupervisionRecord { Matter = "确定接线方案。", Basis = "交办单超期。", TeamUnitId = "秘书处", Team = "袁佳文" },
    };

    // Everything in it that one can hold.
    private static SupervisionCase Full(SupervisionCase one)
    {
        var stamp = new Stamp("p2", Given.Actor.At);
        return one with
        {
            State = SupervisionState.Rectifying,
            Version = 2,
            Evidence = SupervisionEvidence.Of(Order, new([]), new(2020, 1, 3)),
            UnitConfirmed = stamp,
            TeamConfirmed = stamp,
            Signed = stamp,
            View = new UnitView("请协调。", "p3", stamp.At),
            Rectification = new Rectification("已会签。", "文号", "p3", stamp.At),
            Returns = 1,
            Note = "缺会签单。",
            Closed = stamp,
            ClosedLate = true,
            Record = one.Record with { Date = new(2020, 1, 3), Way = "现场督查", Findings = "没有会签。", Cause = "意见不一。", Opinion = "尽快会签。", RectifyBy = new(2020, 1, 20), Result = "完成。" },
        };
    }

    private static HandOverOrder Order { get; } = new()
    {
        Id = "o1", Request = "r1", State = OrderState.Issued, Number = new OrderNumber(2019, 1), IssuedAt = Given.Actor.At, OriginalDueOn = new(2019, 12, 20),
        Content = new OrderContent { Requirement = "确定接线方案。", UnitId = "长沙/住建", DueOn = new(2019, 12, 20) },
    };

    private static Task<bool> SaveOrderAsync(Work work) => OrderStore.SaveAsync(work, Order, "签发", null);
}

using CztBot.Core.Members;

namespace CztBot.Storage.Tests;

public sealed class EnrolmentStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Until = new(2019, 12, 17);

    [Theory, EveryDatabase]
    public async Task Wrong_tries_outlive_the_program_and_are_forgotten_after_an_hour(On on)
    {
        using var given = await OpenAsync(on);
        foreach (var index in Enumerable.Range(0, 5))
            (await given.WriteAsync(work => BindingStore.MissAsync(work, "msteams", "u1", Now.AddMinutes(index)))).ShouldBe(4 - index);
        given.Database.Dispose();

        using var again = given.OpenAgain();

        Task<DateTimeOffset?> BlockedAsync(string user, int minutes) =>
            again.WriteAsync(Given.Actor, work => BindingStore.BlockedUntilAsync(work, "msteams", user, Now.AddMinutes(minutes)));
        (await BlockedAsync("u1", 30)).ShouldBe(Now.AddHours(1));
        (await BlockedAsync("u2", 30)).ShouldBeNull();
        (await BlockedAsync("u1", 60)).ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_code_is_used_by_one_and_a_person_has_one_open_code(On on)
    {
        using var given = await OpenAsync(on);
        await given.WriteAsync(work => BindingStore.IssueAsync(work, "p1", "old", Until));
        await given.WriteAsync(work => BindingStore.IssueAsync(work, "p1", "new", Until));

        var used = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => given.WriteAsync(work => BindingStore.UseAsync(work, "new", "test", $"u{index}"))));

        used.Count(one => one).ShouldBe(1);
        (await given.WriteAsync(work => BindingStore.FindAsync(work, "old")))!.Outcome.ShouldBe(BindingOutcomes.Replaced);
        (await given.WriteAsync(work => BindingStore.FindAsync(work, "new")))!.ShouldBe(new StoredCode { PersonId = "p1", ValidUntil = Until, Outcome = BindingOutcomes.Used });
        (await given.WriteAsync(work => BindingStore.UseAsync(work, "old", "test", "u9"))).ShouldBeFalse();
    }

    [Theory, EveryDatabase]
    public async Task The_salt_is_made_once(On on)
    {
        using var given = await OpenAsync(on);
        var store = new BindingStore(given.Database);
        (await store.SaltAsync()).ShouldBeNull();

        var salts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => given.WriteAsync(BindingStore.SaltAsync)));

        salts.Distinct().ShouldHaveSingleItem().ShouldBe(await store.SaltAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_conversation_is_greeted_once_a_day(On on)
    {
        using var given = await OpenAsync(on);
        Task<bool> GreetAsync(double hours, string conversation = "c1") =>
            given.WriteAsync(work => ConversationStore.GreetAsync(work, "emulator", conversation, Now.AddHours(hours)));

        (await GreetAsync(0)).ShouldBeTrue();
        (await GreetAsync(23.9)).ShouldBeFalse();
        (await GreetAsync(23.9, "c2")).ShouldBeTrue();
        (await GreetAsync(24)).ShouldBeTrue();
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_change_a_units_contacts_at_once_one_is_told_that_the_other_was_quicker(On on)
    {
        using var given = await OpenAsync(on);
        Task<bool> ChangeAsync(string person) => given.WriteAsync(work => RosterStore.ChangeContactsAsync(
            work, "长沙/住建", [], [new UnitContact("长沙/住建", person, true, Until, null)], Person(person), ("", person)));

        var written = await Task.WhenAll(ChangeAsync("p1"), ChangeAsync("p2"));

        written.Count(one => one).ShouldBe(1);
        (await new RosterStore(given.Database).LoadAsync()).Contacts.ShouldHaveSingleItem();
        (await new AuditStore(given.Database).OfAsync("unit/长沙/住建")).Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task A_new_roster_and_a_new_contact_are_on_the_trail_with_what_changed_before_and_after_and_nobodys_name(On on)
    {
        using var given = await OpenAsync(on);
        var store = new RosterStore(given.Database);
        var old = await store.LoadAsync();
        await given.WriteAsync(work => RosterStore.ReplaceAsync(
            work, old with { Units = [new Unit("长沙/住建", "长沙", "长沙市住建局")], People = [Person("p1") with { Name = "张三", Mail = "zhang@cs.gov.cn" }] }, "3处变化"));
        await given.WriteAsync(work => RosterStore.ChangeContactsAsync(
            work, "长沙/住建", [], [new UnitContact("长沙/住建", "p3", true, Until, null)], Person("p3") with { Name = "李四" }, ("", "p3")));

        var trail = (await new AuditStore(given.Database).OfAsync("roster/")).Skip(3).Select(entry => (entry.Action, entry.Subject, entry.BeforeValue, entry.AfterValue)).ToList();

        trail.ShouldBe(
        [
            ("roster.import", "roster/unit/长沙/住建", "长沙市住建委", "长沙市住建局"),
            ("roster.import", "roster/person/p1", "姓名：（不记内容）", "姓名：（不记内容）；邮箱：（不记内容）"),
            ("roster.import", "roster/person/p2", "姓名：（不记内容）；角色：联络员", null),
            ("contact.change", "roster/person/p3", null, "姓名：（不记内容）；角色：联络员"),
        ]);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task An_account_that_somebody_else_had_is_on_both_peoples_trail(On on)
    {
        using var given = await OpenAsync(on);
        await given.WriteAsync(work => BindAsync(work, "p1"));
        await given.WriteAsync(work => BindAsync(work, "p1"));
        await given.WriteAsync(work => BindAsync(work, "p2"));

        (await new AuditStore(given.Database).OfAsync("person/")).Select(entry => (entry.Action, entry.Subject, entry.BeforeValue, entry.AfterValue)).ShouldBe(
            [("account.bind", "person/p1", null, "test"), ("account.unbind", "person/p1", "test", null), ("account.bind", "person/p2", null, "test")]);

        static async Task<bool> BindAsync(Work work, string person)
        {
            await AccountStore.BindAsync(work, "test", "u1", person);
            return true;
        }
    }

    private static Person Person(string id) => new() { Id = id, Name = id, Roles = Roles.Contact };

    private static async Task<Given> OpenAsync(On on)
    {
        var given = new Given(on);
        await given.WriteAsync(work => RosterStore.ReplaceAsync(
            work, Roster.Empty with { Units = [new Unit("长沙/住建", "长沙", "长沙市住建委")], People = [Person("p1"), Person("p2")] }, "名册"));
        return given;
    }
}

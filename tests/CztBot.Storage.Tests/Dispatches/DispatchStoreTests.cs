using CztBot.Core.Dispatches;
using CztBot.Core.Orders;
using CztBot.Storage.Tests.Copies;

namespace CztBot.Storage.Tests.Dispatches;

public sealed class DispatchStoreTests
{
    [Theory, EveryDatabase]
    [Trait("Rule", "R7")]
    public async Task Numbers_are_given_without_gaps_by_several_nodes_and_a_card_makes_one_dispatch(On on)
    {
        using var given = new Given(on);
        using var second = given.OpenAgain();
        Database[] nodes = [given.Database, second];

        // Every card is pressed twice, side by side, on one node or on two.
        var begun = await Task.WhenAll(Enumerable.Range(0, 12).Select(index => nodes[index % 3 % 2].WriteAsync(Given.Actor, async work =>
            await DispatchStore.SaveAsync(work, One($"d{index}", $"card{index / 2}") with { Number = new DispatchNumber(2019, await DispatchStore.NextAsync(work, 2019)) }, "临时调度", null))));

        begun.Count(one => one).ShouldBe(6);
        (await new DispatchStore(given.Database).AllAsync()).Select(one => one.Number.Number).Order().ShouldBe([1, 2, 3, 4, 5, 6]);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task Every_version_of_an_answer_is_kept_with_before_and_after_and_the_newest_counts(On on)
    {
        using var given = new Given(on);
        await SaveAsync(given, One("d1", "r1"));
        var first = Answer("长沙/住建", 1, "完成接线。");
        var changed = first with { Version = 2, Texts = [new AnswerText("T05", "完成接线和会签。")] };

        await given.WriteAsync(work => DispatchStore.AnswerAsync(work, first, null));
        await given.WriteAsync(work => DispatchStore.AnswerAsync(work, Answer("株洲/发改", 1, "可研已报。"), null));
        await given.WriteAsync(work => DispatchStore.AnswerAsync(work, changed, first));

        var store = new DispatchStore(given.Database);
        (await store.AnswersAsync("d1")).Select(answer => (answer.UnitId, answer.Version, answer.TextOn("T05"))).ShouldBe([("株洲/发改", 1, "可研已报。"), ("长沙/住建", 2, "完成接线和会签。")], ignoreOrder: true);
        (await store.AnswersOfAsync("d1", "长沙/住建")).Select(answer => answer.Version).ShouldBe([1, 2]);
        var entry = (await new AuditStore(given.Database).OfAsync("dispatch/d1/长沙/住建"))[^1];
        (entry.Action, entry.PersonId, entry.Channel).ShouldBe(("dispatch.报送", "p1", "test"));
        entry.BeforeValue!.ShouldContain("完成接线。");
        entry.AfterValue!.ShouldContain("完成接线和会签。");
        (await store.TrackedAsync()).ShouldHaveSingleItem().Answered.ShouldBe(["株洲/发改", "长沙/住建"], ignoreOrder: true);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R44")]
    public async Task Of_two_who_answer_for_a_unit_at_once_one_is_told_and_nobody_answers_what_is_closed(On on)
    {
        using var given = new Given(on);
        var open = One("d1", "r1");
        await SaveAsync(given, open);

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => given.WriteAsync(work => DispatchStore.AnswerAsync(work, Answer("长沙/住建", 1, $"第{index}稿。"), null))));
        written.Count(one => one).ShouldBe(1);

        var ended = open with { State = DispatchState.Ended, Version = 2, End = new DispatchEnd(DispatchEnding.Nothing, "已解决。", new Stamp("p1", Given.Actor.At)) };
        (await given.WriteAsync(work => DispatchStore.SaveAsync(work, ended, "收口", open))).ShouldBeTrue();
        (await given.WriteAsync(work => DispatchStore.SaveAsync(work, ended, "收口", open))).ShouldBeFalse("somebody was quicker");
        (await given.WriteAsync(work => DispatchStore.AnswerAsync(work, Answer("株洲/发改", 1, "迟了。"), null))).ShouldBeFalse();
        (await new DispatchStore(given.Database).FindAsync("d1"))!.End!.Reason.ShouldBe("已解决。");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R11")]
    public async Task Of_units_that_ask_off_at_once_each_is_kept_or_told(On on)
    {
        using var given = new Given(on);
        var meeting = One("d1", "r1") with { Form = DispatchForm.Meeting, Meeting = new DispatchMeeting(Given.Actor.At.AddDays(2), "第一会议室", null) };
        await SaveAsync(given, meeting);

        var kept = await Task.WhenAll(meeting.UnitIds.Select(unit => given.WriteAsync(work => DispatchStore.SaveAsync(
            work, ((DispatchOutcome.Moved)DispatchRules.Excuse(meeting, DispatchParty.Unit, [unit], [unit], "出差。", "副主任", Given.Actor)).Dispatch, "请假", meeting))));

        kept.Count(one => one).ShouldBe(1);
        (await new DispatchStore(given.Database).FindAsync("d1"))!.Excuses.ShouldHaveSingleItem().Instead.ShouldBe("副主任");
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R54")]
    public async Task Minutes_are_kept_part_by_part_once_each_and_a_proposal_becomes_one_order_unless_it_was_withdrawn(On on)
    {
        using var given = new Given(on);
        await SaveAsync(given, One("d1", "r1"));

        (await given.WriteAsync(work => MinutesStore.AddAsync(work, "d1", "第一段", 10))).ShouldBe(1);
        (await given.WriteAsync(work => MinutesStore.AddAsync(work, "d1", "第一段", 10))).ShouldBeNull();
        (await given.WriteAsync(work => MinutesStore.AddAsync(work, "d1", "第二段", 10))).ShouldBe(2);
        (await given.WriteAsync(work => MinutesStore.AddAsync(work, "d1", "第三段太长了", 10))).ShouldBe(MinutesStore.TooLong);
        (await new MinutesStore(given.Database).PartsAsync("d1")).ShouldBe(["第一段", "第二段"]);

        (await given.WriteAsync(work => OrderStore.SaveAsync(work, Order("o1"), "签发", null))).ShouldBeTrue();
        (await given.WriteAsync(work => OrderStore.SaveAsync(work, Order("o2"), "签发", null))).ShouldBeFalse("the same proposal");
        (await new OrderStore(given.Database).CountByDispatchAsync())["d1"].ShouldBe(1);
        (await given.WriteAsync(work => OrderStore.SaveAsync(work, Order("o1") with { State = OrderState.Voided, Version = 2 }, "撤销", Order("o1")))).ShouldBeTrue();
        (await new OrderStore(given.Database).CountByDispatchAsync()).ShouldBeEmpty();
        (await given.WriteAsync(work => OrderStore.SaveAsync(work, Order("o3"), "签发", null))).ShouldBeTrue();
        (await new OrderStore(given.Database).OfDispatchAsync("d1")).Count.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    [Trait("Rule", "R83")]
    public async Task What_was_asked_answered_and_pasted_is_not_changed_behind_the_programs_back(On on)
    {
        using var given = new Given(on);
        await SaveAsync(given, One("d1", "r1"));
        await given.WriteAsync(work => DispatchStore.AnswerAsync(work, Answer("长沙/住建", 1, "完成。"), null));
        await given.WriteAsync(work => MinutesStore.AddAsync(work, "d1", "纪要", 10));
        await using var connection = await given.ConnectAsync();

        foreach (var sql in (string[])["DELETE FROM dispatches", "DELETE FROM dispatch_versions", "UPDATE dispatch_answers SET body = 'x'", "DELETE FROM dispatch_answers", "UPDATE dispatch_minutes SET text = 'x'"])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await Should.ThrowAsync<System.Data.Common.DbException>(command.ExecuteNonQueryAsync(), sql);
        }
    }

    [Theory]
    [InlineData(On.Sqlite, On.Postgres)]
    [InlineData(On.Postgres, On.Sqlite)]
    public async Task Dispatches_go_with_a_backup_to_the_other_database(On from, On to)
    {
        if (PostgresPrograms.SkipReason is { } missing) Assert.Skip(missing);
        using var shelf = new Shelf();
        using var given = new Given(from);
        await SaveAsync(given, One("d1", "r1") with { Form = DispatchForm.Meeting, Meeting = new DispatchMeeting(Given.Actor.At.AddDays(2), "第一会议室", "host"), Kind = DispatchKind.Graded, Level = 3, Unreached = ["长沙市金融办没有联络员"] });
        await given.WriteAsync(work => MinutesStore.AddAsync(work, "d1", "纪要", 10));
        await Shelf.BackupAsync(from, given, shelf["one.db"]);
        using var target = new Given(to);
        target.Database.Dispose();

        (await Shelf.RestoreAsync(to, shelf["one.db"], target, shelf["aside.db"])).Same.ShouldBeTrue();

        using var again = target.OpenAgain();
        var read = (await new DispatchStore(again).FindAsync("d1"))!;
        (read.Meeting!.At, read.Meeting.HostId, read.Level).ShouldBe((Given.Actor.At.AddDays(2), "host", 3));
        (await new MinutesStore(again).AllAsync()).ShouldBe(["d1"]);
    }

    private static Task<bool> SaveAsync(Given given, Dispatch one) => given.WriteAsync(work => DispatchStore.SaveAsync(work, one, "临时调度", null));

    private static Dispatch One(string id, string request) => new()
    {
        Id = id, Request = request, Number = new DispatchNumber(2019, 1), Words = "5 8", Content = "请报送最新进展。", DueOn = new(2019, 12, 10),
        Targets = [new("T05", "长沙/住建"), new("T08", "株洲/发改")], Started = new Stamp("p1", Given.Actor.At),
    };

    private static DispatchAnswer Answer(string unit, int version, string text) => new()
    {
        DispatchId = "d1", UnitId = unit, Version = version, Texts = [new AnswerText("T05", text)], Given = new Stamp("p1", Given.Actor.At),
    };

    private static HandOverOrder Order(string id) => new()
    {
        Id = id, Request = id, State = OrderState.Issued, Number = new OrderNumber(2019, int.Parse(id[1..])), IssuedAt = Given.Actor.At, OriginalDueOn = new(2019, 12, 20),
        Content = new OrderContent { Requirement = "会签方案。", UnitId = "长沙/住建", DueOn = new(2019, 12, 20), DispatchId = "d1", Proposal = "p1.1" },
    };
}

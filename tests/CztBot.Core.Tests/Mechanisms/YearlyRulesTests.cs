using CztBot.Core.Calendars;
using CztBot.Core.Mechanisms;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Core.Tests.Calendars;
using Given = CztBot.Core.Tests.Dispatches.Given;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Mechanisms.YearlyEntry>;

namespace CztBot.Core.Tests.Mechanisms;

public sealed class YearlyRulesTests
{
    private static readonly YearlyTerms Terms = new([6, 10], [9, 12]);
    private static readonly Presidency[] Table = [new("株洲", new(2019, 11, 10)), new("湘潭", new(2021, 4, 10))];

    private static readonly Standing Standing = new(
        Given.Standing.Plan,
        Roster.Empty with
        {
            People =
            [
                Person("k1", Roles.Clerk), Person("h1", Roles.Head), Person("c1", Roles.Coordinator) with { City = "株洲" }, Person("c2", Roles.Coordinator) with { City = "湘潭" }, Person("u1", Roles.Contact),
            ],
        },
        Shipped.Calendar, [new ReportingRules()]);

    [Fact]
    [Trait("Rule", "R79")]
    public void The_checklist_has_what_each_city_does_and_what_is_done_for_all_by_the_one_that_leads()
    {
        var list = List(2020, "2020-05-10");

        list.Count.ShouldBe(15);
        list.Count(entry => entry.City == "长沙").ShouldBe(4);
        list.Where(entry => entry.City == "株洲").Select(entry => entry.DutyId).ShouldBe(["forum", "papers", "entrepreneurs", "party", "government", "breakdown", "appraisal"], ignoreOrder: true);
        var done = list[0] with { DoneOn = new(2020, 1, 15), Note = "市委经济工作会议报告", Version = 1 };
        YearlyChecklist.Of(2020, [done], Standing, Table, new(2020, 5, 10))[^1].ShouldBe(done, "what is open stands first");
    }

    [Theory]
    [Trait("Rule", "R74")]
    [InlineData(2020, "2020-05-10", "株洲")]
    [InlineData(2021, "2021-04-09", "株洲")]
    [InlineData(2021, "2021-04-10", "湘潭")]
    [InlineData(2020, "2021-06-01", "株洲")]
    public void The_forum_is_up_to_the_city_that_presides_on_the_day(int year, string today, string city) => Forum(List(year, today)).City.ShouldBe(city);

    [Fact]
    [Trait("Rule", "R74")]
    public void Without_a_presidency_it_is_up_to_nobody_and_what_was_done_stays_with_who_did_it()
    {
        Forum(YearlyChecklist.Of(2020, [], Standing, [], new(2020, 5, 10))).City.ShouldBe("");
        var done = Forum(List(2021, "2021-03-01")) with { DoneOn = new(2021, 3, 1), Note = "论坛已举办", Version = 1 };
        Forum(YearlyChecklist.Of(2021, [done], Standing, Table, new(2021, 6, 1))).City.ShouldBe("株洲");
    }

    [Fact]
    [Trait("Rule", "R79")]
    public void An_entry_is_ticked_with_date_and_note_put_right_and_taken_back_with_a_reason()
    {
        var (entry, actor) = (Forum(List(2020, "2020-05-10")), Given.Actor("2020-11-20T10:00"));
        Refused(YearlyRules.Tick(entry, 0, null, "论坛在株洲举办。", actor)).ShouldContain("请填写完成日期");
        Refused(YearlyRules.Tick(entry, 0, new(2020, 11, 21), "论坛在株洲举办。", actor)).ShouldContain("还没有到");
        Refused(YearlyRules.Tick(entry, 0, new(2018, 12, 1), "论坛在株洲举办。", actor)).ShouldContain("不属于2020年度");
        Refused(YearlyRules.Tick(entry, 0, new(2020, 11, 18), "", actor)).ShouldContain("请填写完成情况");
        Refused(YearlyRules.Reopen(entry, 0, "登记有误。", actor)).ShouldContain("还没有登记完成");

        var done = Done(YearlyRules.Tick(entry, 0, new(2020, 11, 18), "论坛在株洲举办。", actor));

        (done.IsDone, done.Version, done.Written!.By).ShouldBe((true, 1, "clerk"));
        Refused(YearlyRules.Tick(done, 1, new(2020, 11, 18), "论坛在株洲举办。", actor)).ShouldContain("与现有内容相同");
        YearlyRules.Tick(done, 0, new(2020, 11, 19), "论坛在株洲举办。", actor).ShouldBeOfType<Outcome.Stale>();
        Refused(YearlyRules.Reopen(done, 1, "", actor)).ShouldContain("请填写取消登记的理由");
        Done(YearlyRules.Reopen(done, 1, "登记有误。", actor)).ShouldSatisfyAllConditions(one => one.IsDone.ShouldBeFalse(), one => one.Version.ShouldBe(2));
    }

    [Theory]
    [Trait("Rule", "R77")]
    [InlineData("2020-06-01T09:00", "2020-forum: k1 h1 c1")]
    [InlineData("2020-06-17T09:00", "2020-forum: k1 h1 c1")]
    [InlineData("2020-06-01T08:59", "")]
    [InlineData("2020-05-29T09:00", "")]
    [InlineData("2020-07-01T09:00", "")]
    [InlineData("2020-09-01T09:00", "2020-papers: k1 h1 c1")]
    [InlineData("2021-06-01T09:00", "2021-forum: k1 h1 c2")]
    [InlineData("2019-12-02T09:00", "")]
    public void The_secretariat_and_the_presiding_city_are_reminded_in_the_months_of_the_settings(string at, string reminded)
    {
        var now = Given.At(at);
        var due = YearlyReminders.Due(List(now.Year, at[..10]), Standing, Terms, now);

        string.Join(" / ", due.GroupBy(one => one.Subject).Select(group => $"{group.Key}: {string.Join(' ', group.Select(one => one.Recipient["person:".Length..]))}")).ShouldBe(reminded);
    }

    [Fact]
    [Trait("Rule", "R77")]
    public void What_was_ticked_is_not_reminded_of_and_a_month_reminds_once()
    {
        var now = Given.At("2020-06-01T09:00");
        var list = List(2020, "2020-06-01");

        YearlyReminders.Due([.. list.Select(entry => entry with { DoneOn = new(2020, 5, 20) })], Standing, Terms, now).ShouldBeEmpty();
        YearlyReminders.Due(list, Standing, Terms, now).Concat(YearlyReminders.Due(list, Standing, Terms, now.AddDays(1))).Select(one => one.Key).Distinct().Count().ShouldBe(3);
        YearlyReminders.Moments(Standing, Terms, Given.At("2019-12-01T00:00"), Given.At("2021-01-01T00:00")).Select(at => $"{at:MM-dd HH:mm}").ShouldBe(["06-01 09:00", "09-01 09:00", "10-09 09:00", "12-01 09:00"]);
    }

    private static IReadOnlyList<YearlyEntry> List(int year, string today) => YearlyChecklist.Of(year, [], Standing, Table, DateOnly.Parse(today));

    private static YearlyEntry Forum(IEnumerable<YearlyEntry> list) => list.Single(entry => entry.DutyId == YearlyDuty.Forum);

    private static Person Person(string id, Roles role) => new() { Id = id, Name = id, Roles = role };

    private static YearlyEntry Done(Outcome outcome) => outcome.ShouldBeOfType<Outcome.Moved>().One;

    private static string Refused(Outcome outcome) => outcome.ShouldBeOfType<Outcome.Refused>().Reason;
}

using CztBot.Core.Calendars;

namespace CztBot.Core.Tests.Calendars;

public sealed class HolidayFileTests
{
    [Fact]
    public void A_file_may_hold_days_of_the_year_before()
    {
        var read = Read("""{"year":2019,"papers":[],"days":[{"name":"元旦","date":"2018-12-29","isOffDay":false},{"name":"元旦","date":"2019-01-01","isOffDay":true}]}""");
        read.Year.ShouldBe(2019);
        read.Days.ShouldBe([new(new(2018, 12, 29), IsOff: false, "元旦"), new(new(2019, 1, 1), IsOff: true, "元旦")]);
        read.Days.ShouldAllBe(day => day.NoticeYear == 2019);
    }

    [Fact]
    public void A_file_without_days_is_accepted_but_its_year_stays_missing()
    {
        var read = Read("\uFEFF{\"year\":2027,\"days\":[]}\r\n");
        new WorkingCalendar(read.Over(Shipped.Days)).IsProvisional(new(2027, 1, 5)).ShouldBeTrue();
    }

    [Fact]
    public void A_new_notice_replaces_its_year_and_leaves_the_others()
    {
        var read = Read("""{"year":2020,"days":[{"name":"春节","date":"2020-01-24","isOffDay":true}]}""");
        var days = read.Over(Shipped.Days);
        days.Count(day => day.NoticeYear == 2020).ShouldBe(1);
        days.Count(day => day.NoticeYear != 2020).ShouldBe(Shipped.Days.Count(day => day.NoticeYear != 2020));
    }

    [Fact]
    public void An_empty_file_takes_nothing_away() =>
        Read("""{"year":2020,"days":[]}""").Over(Shipped.Days).ShouldBe(Shipped.Days);

    [Theory]
    [InlineData("", 1, "不是完整的 JSON")]
    [InlineData("{\n\"year\": 2026,\n\"days\": [", 3, "不是完整的 JSON")]
    [InlineData("[]", 1, "缺少年份")]
    [InlineData("{\"year\":\"2026\",\"days\":[]}", 1, "缺少年份")]
    [InlineData("{\"year\":2026}", 1, "缺少日期清单")]
    [InlineData("{\"year\":2026,\"days\":[\n{\"name\":\"元旦\",\"date\":\"2026-01-01\",\"isOffDay\":true},\n{\"name\":\"元旦\",\"date\":\"2026年1月2日\",\"isOffDay\":true}]}", 3, "日期“2026年1月2日”不存在或写法不对，应为 2026-01-01 这样的日期（第2项）。")]
    [InlineData("{\"year\":2028,\"days\":[\n{\"name\":\"元旦\",\"date\":\"2028-13-01\",\"isOffDay\":true}]}", 2, "日期“2028-13-01”不存在")]
    [InlineData("{\"year\":2026,\"days\":[\n{\"name\":\"元旦\",\"date\":\"2026-01-01\",\"isOffDay\":\"yes\"}]}", 2, "isOffDay")]
    [InlineData("{\"year\":2026,\"days\":[\n{\"name\":\"元旦\",\"date\":\"2026-01-01\",\"isOffDay\":true},\n{\"name\":\"元旦\",\"date\":\"2026-01-01\",\"isOffDay\":true}]}", 3, "已经列过")]
    public void A_file_of_another_form_is_refused_with_its_line(string text, int line, string expected)
    {
        var refused = HolidayFile.Parse(text).ShouldBeOfType<WorkdaysRefused>();
        refused.Line.ShouldBe(line);
        refused.Sentence.ShouldStartWith($"第{line}行：");
        refused.Sentence.ShouldContain(expected);
    }

    private static WorkdaysRead Read(string text) => HolidayFile.Parse(text).ShouldBeOfType<WorkdaysRead>();
}

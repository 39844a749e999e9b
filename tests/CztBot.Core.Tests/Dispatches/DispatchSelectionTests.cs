using CztBot.Core.Dispatches;
using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Dispatches;

/// <summary>Words → items (R8): a pure function, one sentence for what is not understood.</summary>
public sealed class DispatchSelectionTests
{
    private static readonly ItemFacts Facts = new(
        new Dictionary<string, ProgressReport> { ["T05"] = Given.Report("T05", Statuses.Behind, Lamp.Red), ["T08"] = Given.Report("T08", Statuses.Normal, Lamp.Green) },
        ((int Level, string Item)[])[(3, "T05"), (3, "T08"), (4, "T20")] is var pairs ? pairs.ToLookup(pair => pair.Level, pair => pair.Item) : null!);

    [Theory]
    [Trait("Rule", "R8")]
    [InlineData("5 11 13", "T05 T11a T11b T13a T13b")]
    [InlineData("任务5、11b", "T05 T11b")]
    [InlineData("14-16", "T14 T15 T16")]
    [InlineData("M1", "M1")]
    [InlineData("交通", "T05 T06 T07 T08 T09 T10 T11a T11b T12 T13a T13b")]
    [InlineData("第三部分", "T14 T15 T16 T17")]
    [InlineData("环保领域", "T25 T26")]
    [InlineData("基础设施互联互通 株洲", "T08 T12")]
    [InlineData("株洲 交通", "T08 T12")]
    [InlineData("株洲市 产业 民生", "T14 T15")]
    [InlineData("长沙市住建委", "T05 T07")]
    [InlineData("长沙住建", "T05 T07")]
    [InlineData("滞后", "T05")]
    [InlineData("进度滞后", "T05")]
    [InlineData("红灯", "T05")]
    [InlineData("第3级", "T05 T08")]
    [InlineData("三级 红灯", "T05")]
    [InlineData("三干", "T05")]
    [InlineData("滞后，20", "T05 T20")]
    public void Words_yield_the_items_they_mean(string said, string items) =>
        string.Join(' ', DispatchSelection.Of(Given.Standing, said, Facts).ShouldBeOfType<DispatchSelection.Found>().Items.Select(item => item.Id)).ShouldBe(items);

    [Fact]
    [Trait("Rule", "R6")]
    public void What_left_the_scope_is_not_dispatched_any_more_and_the_rest_is_the_whole()
    {
        var exit = new ScopeExit("并入他项。", "王安和", new(2019, 12, 2), new Core.Orders.Stamp("yuan", new DateTimeOffset(2019, 12, 2, 9, 0, 0, TimeSpan.FromHours(8))));
        var standing = new Standing(Given.Standing.Plan, Given.Standing.Roster, Given.Days, []) { Left = new Dictionary<string, ScopeExit> { ["T05"] = exit } };

        DispatchSelection.Of(standing, "长沙市住建委", Facts).ShouldBeOfType<DispatchSelection.Found>().Items.Select(item => item.Id).ShouldBe(["T07"]);
        DispatchSelection.Of(standing, "5", Facts).ShouldBeOfType<DispatchSelection.NotFound>().Reason.ShouldContain("任务5已经移出调度范围");
        var all = DispatchSelection.Of(standing, "综合", Facts).ShouldBeOfType<DispatchSelection.Found>();
        DispatchWords.KindOf(null, all.Items.Count, standing).ShouldBe(DispatchKind.Whole);
    }

    [Fact]
    [Trait("Rule", "R7")]
    public void A_level_makes_it_graded_everything_makes_it_whole_and_the_rest_is_by_class()
    {
        DispatchSelection.Of(Given.Standing, "第3级", Facts).ShouldBeOfType<DispatchSelection.Found>().Level.ShouldBe(3);
        var all = DispatchSelection.Of(Given.Standing, "综合", Facts).ShouldBeOfType<DispatchSelection.Found>();
        all.Items.Count.ShouldBe(37);

        DispatchWords.KindOf(3, 2, Given.Standing).ShouldBe(DispatchKind.Graded);
        DispatchWords.KindOf(null, all.Items.Count, Given.Standing).ShouldBe(DispatchKind.Whole);
        DispatchWords.KindOf(null, 11, Given.Standing).ShouldBe(DispatchKind.Classified);
    }

    [Theory]
    [Trait("Rule", "R86")]
    [InlineData("", "请写明调度哪些事项")]
    [InlineData("99", "没有编号为“99”的任务")]
    [InlineData("交通局", "对应2个单位")]
    [InlineData("相关区县政府", "不能调度")]
    [InlineData("天气", "没有听懂“天气”")]
    [InlineData("第5级", "没有需第5级协调的事项")]
    [InlineData("暂停", "没有“暂停”的事项")]
    [InlineData("湘潭市住建局 株洲", "没有符合")]
    [InlineData("长沙市岳麓区政府", "没有牵头的事项")]
    [InlineData("5 火星", "没有听懂“火星”")]
    public void What_is_not_understood_is_said_in_one_sentence_and_never_guessed(string said, string sentence) =>
        DispatchSelection.Of(Given.Standing, said, Facts).ShouldBeOfType<DispatchSelection.NotFound>().Reason.ShouldContain(sentence);

    [Fact]
    [Trait("Rule", "R8")]
    public void What_is_closed_is_dispatched_no_more()
    {
        var standing = new Standing(Given.Standing.Plan, Given.Standing.Roster, Given.Days, []) { Closed = new Dictionary<string, Month> { ["T05"] = new(2019, 11) } };

        DispatchSelection.Of(standing, "长沙市住建委", Facts).ShouldBeOfType<DispatchSelection.Found>().Items.ShouldHaveSingleItem().Id.ShouldBe("T07");
        DispatchSelection.Of(standing, "5", Facts).ShouldBeOfType<DispatchSelection.NotFound>().Reason.ShouldContain("任务5已经办结销号");
    }

    [Fact]
    [Trait("Rule", "R15")]
    public void Units_without_a_contact_and_placeholders_are_named_and_the_rest_goes()
    {
        var targets = DispatchTargets.Of(Given.Standing, [Given.Item("T05"), Given.Item("T20"), Given.Item("M3")], ["长沙/岳麓区政府", "长沙/水务"], new(2019, 12, 5), []);

        targets.Reached.ShouldBe([new("T05", "长沙/住建"), new("", "长沙/岳麓区政府")]);
        targets.Unreached.Count.ShouldBe(5);
        targets.Unreached.ShouldContain(reason => reason.Contains("长沙市金融办没有联络员", StringComparison.Ordinal));
        targets.Unreached.ShouldContain(reason => reason.StartsWith("机制3", StringComparison.Ordinal) && reason.Contains("还没有落实到具体单位", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "R14")]
    public void The_lead_behind_the_presiding_city_is_asked_as_the_unit_that_it_is_today() =>
        DispatchTargets.Of(Given.Standing, [Given.Item("M3")], [], new(2019, 12, 5), [new("株洲", new(2019, 11, 10))]).Reached.ShouldBe([new("M3", "株洲/发改")]);
}

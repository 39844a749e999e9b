using System.Diagnostics;
using CztBot.Core.Dispatches;

namespace CztBot.Core.Tests.Dispatches;

/// <summary>Minutes → proposed orders (R54): units, matter and date as they stand; what is unmatched or ambiguous is flagged, never guessed.</summary>
[Trait("Rule", "R54")]
public sealed class MinutesReaderTests
{
    private static readonly MinutesReader Reader = new(Given.Standing, new(2019, 12, 10), new(2019, 12, 11));

    [Theory]
    [InlineData("由长沙市住建委牵头，会同湘潭市住建局于12月20日前确定接线方案。", "长沙/住建", "湘潭/住建", "2019-12-20")]
    [InlineData("请株洲市发改委于12月底前报送可研。", "株洲/发改", "", "2019-12-31")]
    [InlineData("（一）长沙市住建委负责在2020年1月15日前完成征拆。", "长沙/住建", "", "2020-01-15")]
    [InlineData("责成长沙市住建委、湘潭市住建局尽快会签方案。", "长沙/住建 湘潭/住建", "", "")]
    [InlineData("1. 加快潭州大道建设（责任单位：长沙市住建委；配合单位：株洲市发改委；完成时限：12月25日）。", "长沙/住建", "株洲/发改", "2019-12-25")]
    [InlineData("2. 完善接线方案。\n责任单位：湘潭市住建局\n完成时限：12月18日", "湘潭/住建", "", "2019-12-18")]
    public void A_passage_gives_unit_matter_and_date(string text, string units, string co, string due)
    {
        var one = Reader.Read([text]).ShouldHaveSingleItem();

        (string.Join(' ', one.UnitIds), string.Join(' ', one.CoUnitIds), one.Due?.ToString("yyyy-MM-dd") ?? "").ShouldBe((units, co, due));
        one.Doubts.ShouldBeEmpty();
        one.Matter.ShouldNotBeEmpty();
        one.Matter.ShouldNotContain("责任单位");
    }

    [Theory]
    [InlineData("由市住建局牵头，12月20日前确定接线方案。", "市住建局")]
    [InlineData("请各市抓紧推进。", "没有名为“各市”的单位")]
    [InlineData("请相关区县政府做好征拆。", "没有落实到具体单位")]
    [InlineData("由交通局负责，尽快报送方案。", "对应2个单位")]
    [InlineData("接线方案要在12月20日前确定。", "没有写明责任单位")]
    [InlineData("由长沙市住建委牵头，12月10日前确定接线方案。", "已经过去")]
    [InlineData("由长沙市交通局负责，尽快报送方案。", "没有联络员")]
    [InlineData("加快建设（责任单位：长沙市住建委；完成时限：尽快）", "没有认出时限“尽快”")]
    public void What_is_unmatched_ambiguous_or_cannot_be_is_flagged_and_never_guessed(string text, string doubt)
    {
        var one = Reader.Read([text]).ShouldHaveSingleItem();

        one.Doubts.ShouldContain(said => said.Contains(doubt, StringComparison.Ordinal));
        if (doubt is not ("已经过去" or "没有联络员" or "没有认出时限“尽快”")) one.UnitIds.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_only_told_is_no_proposal()
    {
        Reader.Read(["12月10日，王安和市长主持召开调度会议，听取了长沙市住建委的汇报。会议认为，前一阶段工作进展顺利。", "出席：株洲市发改委、湘潭市住建局。"]).ShouldBeEmpty();
    }

    [Fact]
    public void Each_proposal_keeps_its_key_when_another_part_is_pasted()
    {
        string[] parts = ["请长沙市住建委尽快会签。请株洲市发改委尽快报送可研。", "请湘潭市住建局尽快会签。"];

        Reader.Read(parts).Select(one => one.Key).ShouldBe(["p1.1", "p1.2", "p2.1"]);
        Reader.Read(parts[..1]).Select(one => (one.Key, one.Source)).ShouldBe(Reader.Read(parts).Take(2).Select(one => (one.Key, one.Source)));
    }

    [Fact]
    public void Fifty_pages_are_read_in_a_moment()
    {
        var page = string.Concat(Enumerable.Repeat("会议听取了三市关于长株潭一体化重点工作推进情况的汇报，对下一步工作进行了研究。", 16)) + "\n请长沙市住建委于12月20日前会签方案。\n由各相关部门负责，加快推进。\n";
        var text = string.Concat(Enumerable.Repeat(page, 50));
        text.Length.ShouldBeGreaterThan(30_000);
        var watch = Stopwatch.StartNew();

        Reader.Read([text]).Count.ShouldBe(100);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("由")]
    [InlineData("请请请请请请请请请请")]
    [InlineData("责任单位：")]
    [InlineData("（责任单位：、、；完成时限：）")]
    [InlineData("由\u0000牵头\uD800。")]
    public void Whatever_is_pasted_something_is_answered(string text) => Should.NotThrow(() => Reader.Read([text, "", text]));
}

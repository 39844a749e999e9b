using CztBot.Core.Bulletins;
using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Bulletins;

[Trait("Rule", "R59")]
public sealed class CorrectionPassageTests
{
    [Fact]
    public void A_correction_is_told_with_item_month_both_texts_and_the_reason_in_both_papers_and_without_what_is_for_leaders()
    {
        var paper = BulletinCompiler.Compile(Given.Input(Given.Report("T02", ReportState.Accepted)) with { Corrections = [Corrected("完成路基。", "完成路面。")] });

        paper.Text("corrections").ShouldBe("任务1（甲市部门1）2019年11月月报原文“完成路基”，更正为“完成路面”。原因：笔误。");
        paper.Circular().Text("corrections").ShouldBe(paper.Text("corrections"));
    }

    [Fact]
    public void Without_a_correction_the_paper_has_no_such_section() =>
        BulletinCompiler.Compile(Given.Input(Given.Report("T01", ReportState.Accepted))).Sections.ShouldAllBe(section => section.Key != "corrections");

    [Theory]
    [InlineData("。", "……本月完成10公里")]
    [InlineData("，", "，工程进展顺利，本月完成10公里")]
    public void Long_texts_are_told_from_where_they_part(string stop, string told)
    {
        var beginning = string.Concat(Enumerable.Repeat($"工程进展顺利{stop}", 30));

        var text = CorrectionPassage.Of(Given.Standing, [Corrected($"{beginning}本月完成10公里。", $"{beginning}本月完成12公里。")]);

        text.ShouldContain(told);
        text.ShouldContain(told.Replace("10", "12", StringComparison.Ordinal));
        text.Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void What_was_corrected_back_to_the_issued_text_is_not_told() =>
        CorrectionPassage.Of(Given.Standing, [Corrected("完成路基。", "完成路基。")]).ShouldBeEmpty();

    [Theory]
    [InlineData("任务1（甲市部门1）2019年11月：路基应为路面。", true)]
    [InlineData("无。", false)]
    public void A_paper_tells_of_a_correction_as_long_as_its_editor_names_it(string text, bool tells)
    {
        var report = Corrected("完成路基。", "完成路面。");
        var machine = CorrectionPassage.Of(Given.Standing, [report]);

        CorrectionPassage.Tells(Given.Standing, report, machine, text).ShouldBe(tells);
        CorrectionPassage.Tells(Given.Standing, report, "", text).ShouldBeFalse();
    }

    private static ProgressReport Corrected(string issued, string text)
    {
        var report = Given.Report("T01", ReportState.Locked, content => content with { Progress = issued, Coordination = "请市长协调。", Level = 5 });
        return ((ReportOutcome.Moved)ReportRules.Correct(report, 2, text, "笔误")).Report;
    }
}

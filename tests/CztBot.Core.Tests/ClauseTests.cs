using System.Text.RegularExpressions;
using CztBot.Core.Bulletins;
using CztBot.Core.Decompositions;
using CztBot.Core.Orders;
using CztBot.Core.Reports;
using CztBot.Core.Supervision;
using CztBot.Core.Tests.Bulletins;
using Supervised = CztBot.Core.Tests.Supervision.Given;

namespace CztBot.Core.Tests;

/// <summary>What people write stands in the machine's sentences without two marks in a row.</summary>
public sealed partial class ClauseTests
{
    [Theory]
    [InlineData("方案待批。", "方案待批", "方案待批。")]
    [InlineData("方案待批！", "方案待批", "方案待批！")]
    [InlineData("方案待批；", "方案待批", "方案待批。")]
    [InlineData("方案待批，", "方案待批", "方案待批。")]
    [InlineData("方案待批", "方案待批", "方案待批。")]
    [InlineData("方案待批……", "方案待批……", "方案待批……")]
    [InlineData("方案能批吗？", "方案能批吗？", "方案能批吗？")]
    [InlineData("方案待批（见附件。）", "方案待批（见附件。）", "方案待批（见附件。）")]
    [InlineData("资金未落实。\n需协调：请协调征地。", "资金未落实。需协调：请协调征地", "资金未落实。需协调：请协调征地。")]
    [InlineData("称“资金未落实。”\n需协调，\n请协调", "称“资金未落实。”需协调；请协调", "称“资金未落实。”需协调；请协调。")]
    [InlineData("", "", "")]
    public void A_persons_sentence_loses_its_end_as_a_part_and_has_one_as_a_sentence(string text, string part, string sentence) =>
        (Clause.Of(text), Clause.Ended(text)).ShouldBe((part, sentence));

    [Theory]
    [InlineData("。")]
    [InlineData("！")]
    [InlineData("；")]
    [InlineData("……")]
    [InlineData("")]
    public void However_people_end_their_texts_no_passage_has_two_marks_in_a_row(string end)
    {
        var text = $"会同有关单位确定接线方案{end}";
        var order = new OrderRow { Number = "〔2019〕1号", IssuedOn = new(2019, 11, 20), Matter = $"资金未落实{end}\n需协调：{text}", Unit = "甲市部门1", DueOn = new(2019, 12, 1), State = OrderStates.Overdue };
        var paper = BulletinCompiler.Compile(Given.Input(
            Given.Report("T01", ReportState.Accepted, content => content with { Progress = text, NoProblem = false, Problems = text, Difficulties = text, Coordination = text, Level = 3, NextSteps = text, NextDate = new(2020, 1, 10) }),
            Given.Report("T02", ReportState.Accepted, content => content with { NextSteps = text, NextDate = new(2020, 1, 10) }),
            Given.Report("T03", ReportState.Accepted) with { Correction = text, AsIssued = new ReportContent { Progress = $"旧的进展{end}" } }) with
        {
            Orders = [order],
            Projects = [new ProjectRow("环线", "民生共享", ["长沙", "株洲"], text, text)],
            Corrections = [Given.Report("T03", ReportState.Accepted) with { Correction = text, AsIssued = new ReportContent { Progress = $"旧的进展{end}" } }],
        });
        var silent = Supervised.Case(SupervisionState.Rectifying) with { Silence = new UnitSilence(new(2020, 1, 9), text, new Stamp("h1", Supervised.At("2020-01-09").At)) };
        var planned = DecompositionPrefill.Into(new ReportContent(), new Decomposition { Id = "d", ItemId = "T01", UnitId = "甲/部门1", Tasks = [new SubTask(text, "张三", new(2020, 1, 5), Done: false)] }, new(2019, 12, 16));

        foreach (var said in paper.Sections.Where(section => section.Key is not ("progress.1" or "progress.2")).Select(section => section.Text).Append(SupervisionReport.Of(silent, Supervised.Standing)!.UnitView).Append(planned.NextSteps))
            Twice().IsMatch(said).ShouldBeFalse(said);
        SupervisionReport.Of(silent, Supervised.Standing)!.UnitView.ShouldContain($"没有确认督查报告（会同有关单位确定接线方案{(end == "……" ? end : "")}）。");
    }

    [GeneratedRegex("[。！；，、：][。！；，、：）]|…。")]
    private static partial Regex Twice();
}

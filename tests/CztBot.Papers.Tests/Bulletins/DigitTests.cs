using System.Text;
using System.Text.RegularExpressions;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Evaluation;
using CztBot.Core.Orders;
using CztBot.Core.Questions;
using CztBot.Core.Reports;
using CztBot.Core.Summaries;
using CztBot.Papers.Summaries;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Plan = CztBot.Papers.Tests.Plain.Given;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace CztBot.Papers.Tests.Bulletins;

/// <summary>Whatever number a compiled paper prints leads to its records, or is none of its figures (R59).</summary>
public sealed class DigitTests
{
    private const string Own = "完成3轮征求意见，报批2份文件。";

    // Numbers that count nothing, each with the reason.
    private static readonly (string Pattern, string Reason)[] NoFigures =
    [
        ("[0-9]{4}年(?:[0-9]{1,2}月)?(?:至[0-9]{1,2}月)?(?:[0-9]{1,2}日)?|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}月(?:[0-9]{1,2}日)?|24时", "a date"),
        ("〔[0-9]{4}〕[0-9]+号", "the number of an order"),
        ("(?:任务|机制|政策)[0-9]+[ab]?", "the name of an item"),
        (Regex.Escape(Own) + "?", "a unit's own words"),
        ("，完成[0-9]+%", "what a unit reports of itself; the annex has its mark"),
        ("逾期[0-9]+天", "the distance of two dates of the report that is named before it"),
        ("^附件[0-9]$|[0-9]\\. (?=.*(?:表|台账|统计图)$)", "the number of an annex"),
        ("(?<![0-9])0[项件次]|0/(?=[□0-9])", "nothing: no records"),
        ("[0-9.]+%（(?=□/□)", "the quotient of the two figures behind it"),
    ];

    [Fact]
    [Trait("Rule", "R59")]
    public void Every_number_of_a_compiled_bulletin_has_its_mark_or_is_no_figure()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(BulletinCompiler.Compile(Input()).Write()), isEditable: false);
        var body = document.MainDocumentPart!.Document!.Body!;

        Unmarked(body).ShouldBeEmpty();
        foreach (var caption in (string[])["各市事项状态（单位：项）", "各市报送情况（单位：项）", "亮灯变化（单位：项）"])
            body.Elements<Paragraph>().Last(paragraph => paragraph.InnerText == caption).Elements<BookmarkStart>().Count().ShouldBeGreaterThan(2, caption);
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "R59")]
    public void Every_number_of_a_compiled_summary_of_the_year_has_its_mark_or_is_no_figure_its_indicators_among_them()
    {
        var input = Input();
        var year = Period.Year(2019);
        var met = (string[])["report/2019-11/T01", "report/2019-11/T02"];
        IndicatorFigure Of(Indicator indicator) => indicator.IsCount()
            ? new IndicatorFigure(indicator, ["order/〔2019〕1号"], ["order/〔2019〕1号"], [])
            : new IndicatorFigure(indicator, met, [.. met, "report/2019-11/T03", "report/2019-11/T04"], indicator == Indicator.Timely ? [new ExcludedRecord("report/2019-11/T05", "缺联络员", "")] : []);
        var small = new IndicatorFigure(Indicator.FirstPass, ["report/2019-11/T01"], met, []);
        var pack = new EvaluationPack
        {
            From = year.From, To = year.To, AsOf = Plan.At(20).At, Months = [Plan.November], LeastCases = 3, Exclusions = [],
            Rows =
            [
                new EvaluationRow(EvaluationKinds.All, "", [.. Indicators.All.Select(Of)], null),
                new EvaluationRow(EvaluationKinds.City, "长沙", [.. Indicators.All.Select(one => one == Indicator.FirstPass ? small : one == Indicator.Checkpoints ? new IndicatorFigure(one, [], [], []) : Of(one))], null),
            ],
        };
        var paper = SummaryCompiler.Compile(new SummaryInput
        {
            Scope = SummaryScope.Of(year)!, Standing = input.Standing, Rounds = [input.Round], Reports = [.. input.Reports.Concat(input.Before)], Orders = [Plan.Order with { IssuedAt = Plan.At(2).At.AddDays(-20) }], Evaluation = pack, EvaluationSigned = true, Today = Plan.Today,
        });
        using var document = WordprocessingDocument.Open(new MemoryStream(SummaryDocument.Write(paper)), isEditable: false);
        var body = document.MainDocumentPart!.Document!.Body!;

        Unmarked(body).ShouldBeEmpty();
        using var xml = document.MainDocumentPart.CustomXmlParts.Single().GetStream();
        var figures = System.Xml.Linq.XDocument.Load(xml).Root!.Elements().Where(figure => figure.Attribute("name")!.Value.StartsWith(Summary.Evaluated, StringComparison.Ordinal)).ToList();
        figures.ShouldAllBe(figure => figure.Attribute("bookmark") != null);
        figures.Single(figure => figure.Attribute("name")!.Value == "年度评价长沙市一次通过率分母").Elements().Count().ShouldBe(2);
        figures.Single(figure => figure.Attribute("name")!.Value == "年度评价全部单位报送及时率剔除").Elements().Count().ShouldBe(1);
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    // Paragraphs with a number that has neither a mark nor a reason; the first column of an annex counts its rows.
    private static IEnumerable<string> Unmarked(Body body) => body.Descendants<Paragraph>()
        .SkipWhile(paragraph => !paragraph.InnerText.StartsWith('一'))
        .Where(paragraph => !(paragraph.Parent is TableCell cell && cell.ElementsBefore().OfType<TableCell>().FirstOrDefault() is null && int.TryParse(cell.InnerText, out _)))
        .Select(Left).Select(text => NoFigures.Aggregate(text, (left, one) => Regex.Replace(left, one.Pattern, "", RegexOptions.None, TimeSpan.FromSeconds(1))))
        .Where(left => left.Any(char.IsAsciiDigit));

    // What stands between bookmarks is □.
    private static string Left(Paragraph paragraph)
    {
        var (text, open) = (new StringBuilder(), 0);
        foreach (var child in paragraph.ChildElements)
        {
            if (child is BookmarkStart) open++;
            else if (child is BookmarkEnd) open--;
            else if (child is Run run) text.Append(open > 0 ? "□" : run.InnerText);
        }

        return text.ToString();
    }

    // Some of everything: late, missing, waiting, returned, changed, silent co-leads, orders that are overdue, and the month before.
    private static BulletinInput Input()
    {
        var (round, reports) = Plan.Month(12);
        ProgressReport Told(int number, Func<ProgressReport, ProgressReport> change) => change(reports[Plan.Id(number)] with { Content = reports[Plan.Id(number)].Content! with { Progress = Own, Problems = Own } });
        var all = Enumerable.Range(1, 12).Select(number => Told(number, report => number switch
        {
            1 or 2 => report with { State = ReportState.Submitted },
            3 => report with { State = ReportState.Returned },
            4 or 5 or 6 => report with { FirstSubmittedAt = report.FirstSubmittedAt!.Value.AddDays(4), Content = report.Content! with { Status = Statuses.Behind }, Lamp = Lamp.Red },
            _ => report with { Lamp = number == 7 ? Lamp.Yellow : Lamp.Green },
        })).ToList();
        var before = all.Where(report => report.Verified).Select(report => report with { Month = Plan.November.Previous, Content = report.Content! with { Status = Statuses.Normal }, Lamp = Lamp.Green }).ToList();
        var october = new Bulletin
        {
            Month = Plan.November.Previous, Plan = "", Sections = [], Table = new StatusTable([], []), Sources = [new BulletinSource("T01", 2, Plan.Unit)], Trend = [new LampPoint(Plan.November.Previous, 1, 0, 0, 0)],
            Figures = [new Figure(Figure.OfLamp(Plan.November.Previous, "绿灯"), ["T01"])],
        };
        OrderRow Late(int number) => new() { Number = $"〔2019〕{number}号", IssuedOn = new(2019, 11, 20), Matter = "落实征地资金。", Unit = "长沙市住建委", DueOn = new(2019, 12, 1), State = OrderStates.Overdue, Reply = "正在办理。" };
        return new BulletinInput
        {
            Round = round with { Items = [.. round.Items.Select((item, index) => index < 3 ? item with { CoUnitIds = ["株洲/发改", "湘潭/交通"] } : item)] },
            Standing = Plan.Standing(13), Reports = all, Before = before, Supplementary = [before[0], before[1]], Trend = october.Trend, TrendFigures = LampPoint.FiguresOf(october), Today = Plan.Today,
            Orders = [.. Enumerable.Range(1, 7).Select(Late), Late(8) with { State = OrderStates.Closed }, Late(9) with { State = OrderStates.Voided }],
            Projects = [new ProjectRow("湘江大道", "民生共享", ["长沙", "湘潭"], Own, Own)],
            Corrections = [before[2] with { Correction = "笔误。", AsIssued = before[2].Content! with { Progress = "旧的进展。" } }],
        };
    }
}

using CztBot.Core.Bulletins;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;

namespace CztBot.Core.Tests.Bulletins;

/// <summary>A month of thirty items in two sections: the text tells of what matters, the annex of every item.</summary>
public sealed class LongMonthTests
{
    private const int Items = 30;

    [Fact]
    public void What_is_on_plan_is_named_and_its_progress_stands_in_the_annex()
    {
        var paper = Compile(number => number == 3 ? (Statuses.Behind, Lamp.Yellow) : (Statuses.Normal, Lamp.Green));

        paper.Text("progress.1").ShouldBe(
            "任务3　事项3（甲市部门3）：进度滞后，黄灯（上次为正常推进、绿灯）。任务3的进展。\n任务1、任务2、任务4、任务5、任务6、任务7、任务8、任务9、任务10、任务11、任务12、任务13、任务14、任务15均按序时推进。");
        paper.Text("overview").ShouldEndWith("1项的状态或亮灯有变化。各项进展见附件。");
        paper.Progress.Count.ShouldBe(Items);
        paper.Progress.ShouldAllBe(row => row.Progress.EndsWith("的进展。", StringComparison.Ordinal));
    }

    [Fact]
    public void At_most_eight_are_told_of_one_by_one_the_red_ones_first_and_the_others_are_named_with_what_they_are()
    {
        var paper = Compile(number => number switch
        {
            <= 4 => (Statuses.Behind, Lamp.Yellow),
            >= 16 and <= 21 => (Statuses.FarBehind, Lamp.Red),
            30 => (Statuses.Done, Lamp.Green),
            _ => (Statuses.Normal, Lamp.Green),
        });

        var told = paper.Sections.Where(section => section.Key.StartsWith("progress.", StringComparison.Ordinal)).SelectMany(section => section.Text.Split('\n')).Where(line => line.Contains('　', StringComparison.Ordinal)).ToList();
        told.Count.ShouldBe(8);
        told.Count(line => line.Contains("红灯（上次", StringComparison.Ordinal)).ShouldBe(6);
        paper.Text("progress.1").ShouldContain("任务3、任务4均由正常推进（绿灯）转为进度滞后（黄灯）；任务5、任务6、");
        paper.Text("progress.2").ShouldEndWith("\n任务30由正常推进（绿灯）转为已完成（绿灯）；任务22、任务23、任务24、任务25、任务26、任务27、任务28、任务29均按序时推进。");
    }

    [Fact]
    public void A_problem_of_an_item_on_plan_is_counted_unless_somebody_has_to_coordinate_it()
    {
        var paper = Compile(
            number => number == 3 ? (Statuses.Behind, Lamp.Yellow) : (Statuses.Normal, Lamp.Green),
            (number, content) => number == 10 ? content with { Difficulties = "困难10。" } : number is 3 or 7 or 8 or 9
                ? content with { NoProblem = false, Problems = $"问题{number}。", Coordination = number == 9 ? "请协调。" : "", Level = number == 9 ? 2 : null } : content);

        paper.Text("problems").ShouldBe("任务3（甲市部门3）：问题3。\n任务9　事项9（甲市部门9）：问题9。需协调：请协调。\n另有3项反映了问题，见附件。");
        paper.Progress.Count(row => row.Problems.StartsWith("问题", StringComparison.Ordinal)).ShouldBe(4);
        paper.Progress.Single(row => row.ItemId == "T10").Problems.ShouldBe("困难：困难10。");
        paper.Figures.Single(figure => figure.Name == "未逐项列出的问题").Items.ShouldBe(["T07", "T08", "T10"]);
    }

    [Fact]
    public void Next_steps_are_those_of_the_items_told_of_and_what_goes_to_the_same_leaders_is_one_paragraph()
    {
        var paper = Compile(
            number => number is 3 or 4 ? (Statuses.Behind, Lamp.Yellow) : (Statuses.Normal, Lamp.Green),
            (number, content) => content with
            {
                NextSteps = $"下一步{number}。",
                NextDate = new DateOnly(2019, 12, 31),
                Coordination = number is 3 or 4 ? $"请协调{number}。" : "",
                Level = number is 3 or 4 ? 4 : null,
            });

        paper.Text("next").ShouldStartWith("12月31日前：任务3（甲市部门3）下一步3；任务4（甲市部门4）下一步4。\n其余各项的下步计划见附件。");
        paper.Text("coordination").ShouldBe("建议三市常务副市长协调：任务3（甲市部门3），请协调3；任务4（甲市部门4），请协调4。");
    }

    [Fact]
    public void A_question_about_an_item_that_is_only_named_finds_the_line_and_the_row_of_the_annex()
    {
        var paper = Compile(number => number == 3 ? (Statuses.Behind, Lamp.Yellow) : (Statuses.Normal, Lamp.Green));
        IReadOnlyList<string> Answer(string item)
        {
            var asked = new Core.Questions.Question { Intent = Core.Questions.Intent.BulletinGet, Tasks = [item] };
            return [.. Passages.Of(paper.Sections, Whole, asked).Select(one => one.Line), .. Passages.OfAnnex(paper.Sections, paper.Progress, asked)];
        }

        Answer("T01").ShouldBe([paper.Text("progress.1").Split('\n')[1], "任务1的进展。"]);
        Answer("T03").ShouldHaveSingleItem().ShouldStartWith("任务3　");
    }

    [Fact]
    public void A_short_month_tells_of_every_item()
    {
        var paper = BulletinCompiler.Compile(Given.Input(Given.Report("T01", ReportState.Accepted), Given.Report("T02", ReportState.Accepted)));

        paper.Text("progress.1").Split('\n').Length.ShouldBe(2);
        paper.Text("overview").ShouldNotContain("见附件");
    }

    private static Bulletin Compile(Func<int, (string Status, Lamp Lamp)> stands, Func<int, ReportContent, ReportContent>? say = null) => BulletinCompiler.Compile(Given.Input() with
    {
        Round = Given.Round with { Items = [.. Enumerable.Range(1, Items).Select(number => new RoundItem(Id(number), $"甲/部门{number}", []))] },
        Standing = Whole,
        Reports = [.. Enumerable.Range(1, Items).Select(number => Report(number, stands(number), say))],
        Before = [.. Enumerable.Range(1, Items).Select(number => Report(number, (Statuses.Normal, Lamp.Green), null))],
    });

    private static readonly Standing Whole = new(
        Given.Standing.Plan with { Items = [.. Enumerable.Range(1, Items).Select(Task)] }, Given.Standing.Roster, Given.Standing.Days, [new Core.Calendars.ReportingRules { EffectiveFrom = Given.November }]);

    private static string Id(int number) => $"T{number:00}";

    private static ProgressReport Report(int number, (string Status, Lamp Lamp) stands, Func<int, ReportContent, ReportContent>? say)
    {
        ReportContent Said(ReportContent content) => content with { Progress = $"任务{number}的进展。", Status = stands.Status };
        return Given.Report(Id(number), ReportState.Accepted, content => say is null ? Said(content) : say(number, Said(content)), lamp: stands.Lamp) with { UnitId = $"甲/部门{number}" };
    }

    private static PlanItem Task(int number) => Given.Standing.Plan.Items[0] with
    {
        Code = Id(number),
        Number = number,
        Section = number <= Items / 2 ? 1 : 2,
        Title = $"事项{number}",
        Parts = [new ReportingItem { Id = Id(number), ItemCode = Id(number), Title = $"事项{number}", Target = "建成", Leads = [new UnitRef { UnitId = $"甲/部门{number}", Name = $"甲市部门{number}" }], Responsible = [] }],
    };
}

using CztBot.Core.Dispatches;
using CztBot.Core.Orders;
using CztBot.Core.Supplements;
using CztBot.Core.Tests.Dispatches;

namespace CztBot.Core.Tests.Supplements;

/// <summary>What a supplement on a dispatch says, and to whom.</summary>
public sealed class SupplementCompilerTests
{
    [Fact]
    [Trait("Rule", "R59")]
    public void Figures_are_the_records_that_they_count_and_stand_in_the_text()
    {
        var paper = SupplementCompiler.Compile(Input());

        Text(paper, "overview").ShouldContain("2019年12月5日，秘书处开展2019年第1次临时调度（分类、信息调度），涉及任务5、任务8，报送时限为2019年12月10日。报送要求：请报送最新进展。");
        Text(paper, "overview").ShouldContain("应报2家，已报1家，逾期报送1家（长沙市住建委），未报1家（株洲市发改委）。");
        Text(paper, "orders").ShouldContain("本次交办1项，截至2019年12月12日，已办结0项，超期办结0项，办理中1项，超期未结0项。另有1项已撤销。");
        Text(paper, "orders").ShouldContain("〔2019〕1号　尽快会签（长沙市住建委，限2019年12月20日办结，办理中）。");
        Text(paper, "answers.T05").ShouldBe("长沙市住建委：方案已送审。");
        Text(paper, "answers.T08").ShouldBe("株洲市发改委：未报送。");
        paper.Figures.Where(figure => figure.Value > 0).Select(figure => $"{figure.Name}{string.Join('、', figure.Items)}").ShouldBe(
            ["应报单位长沙/住建、株洲/发改", "已报单位长沙/住建", "逾期报送单位长沙/住建", "未报单位株洲/发改", "本次交办〔2019〕1号", "交办办理中〔2019〕1号", "交办已撤销〔2019〕2号"]);
        paper.Sources.ShouldBe([new SupplementSource("长沙/住建", 2)]);
    }

    [Fact]
    [Trait("Rule", "R56")]
    public void What_is_for_leaders_alone_stands_in_no_part_of_the_form_for_units()
    {
        var paper = SupplementCompiler.Compile(Input() with { Dispatch = Given.Dispatch with { Content = "" }, Levels = new Dictionary<string, int> { ["T05"] = 3 } });

        paper.Sections.Single(section => section.Key == "answers.T05").LeadersOnly.ShouldBeTrue();
        Written(paper).ShouldContain("方案已送审");
        var edited = paper.With([Edit("next", "长沙市住建委反映方案已送审，已请市住建委三日内报方案。"), Edit("overview", "调度二项。")]);
        foreach (var form in (Supplement[])[paper.With([]).ForUnits(), edited.ForUnits()])
        {
            Written(form).ShouldNotContain("尽快会签");
            Written(form).ShouldNotContain("交办", Case.Sensitive, "the orders of the item are for leaders too");
            Written(form).ShouldContain("株洲市发改委：未报送。");
            form.Figures.ShouldBeEmpty();
        }

        Written(edited.ForUnits()).ShouldContain("调度二项。");
        var whole = SupplementCompiler.Compile(Input() with { Dispatch = Given.Dispatch with { Level = 4, Kind = DispatchKind.Graded, Content = "请报送需要市长协调的事项。" } }).ForUnits();
        Written(whole).ShouldNotContain("请报送需要市长协调的事项");
        whole.Sections.Select(section => section.Key).ShouldBe(["overview"], "a heading without parts falls away");
    }

    [Fact]
    [Trait("Rule", "R56")]
    public void An_edit_that_repeats_a_leaders_matter_is_the_leaders_and_units_read_the_machines_text()
    {
        var paper = SupplementCompiler.Compile(Input("接线方案需要三市市长共同商定") with { Levels = new Dictionary<string, int> { ["T05"] = 4 } });

        var edited = paper.With([Edit("overview", "接线方案需要三市市长共同商定。请各单位抓紧。")]);

        Written(edited).ShouldContain("共同商定。请各单位抓紧");
        Written(edited.ForUnits()).ShouldNotContain("共同商定");
        Text(edited.ForUnits(), "overview").ShouldContain("应报2家");
    }

    [Fact]
    [Trait("Rule", "R56")]
    public void A_title_that_names_a_leaders_matter_is_the_leaders_and_units_read_the_machines()
    {
        var paper = SupplementCompiler.Compile(Input("接线方案需要三市市长共同商定") with { Levels = new Dictionary<string, int> { ["T05"] = 4 } });

        var edited = paper.With([Edit(Supplement.TitleKey, "关于接线方案需要三市市长共同商定的情况")]);

        (edited.Title, edited.ForUnits().Title).ShouldBe(("关于接线方案需要三市市长共同商定的情况", paper.Title));
        paper.With([Edit(Supplement.TitleKey, "关于接线的情况")]).ForUnits().Title.ShouldBe("关于接线的情况");
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(null, 4)]
    [Trait("Rule", "R56")]
    public void What_is_asked_about_a_leaders_matter_and_why_nothing_came_of_it_is_the_leaders(int? level, int itemLevel)
    {
        var ended = Given.Dispatch with
        {
            Level = level,
            Content = "请报送需要市长协调的事项。",
            State = DispatchState.Ended,
            End = new DispatchEnd(DispatchEnding.Nothing, "市长已经当面商定接线方案。", Given.Dispatch.Started),
        };
        var paper = SupplementCompiler.Compile(Input() with { Dispatch = ended, Levels = new Dictionary<string, int> { ["T05"] = itemLevel } });

        Text(paper, "overview").ShouldContain("已收口：无交办事项，理由：市长已经当面商定接线方案。");
        var edited = paper.With([Edit("overview", "请报送需要市长协调的事项。"), Edit(Supplement.NextKey, "市长已经当面商定接线方案。")]);
        foreach (var form in (Supplement[])[paper.With([]).ForUnits(), edited.ForUnits()])
        {
            Written(form).ShouldNotContain("市长");
            Text(form, "overview").ShouldContain("已收口：无交办事项。");
        }
    }

    [Fact]
    [Trait("Rule", "R32")]
    public void Who_answered_in_time_and_corrected_it_late_is_not_late()
    {
        var paper = SupplementCompiler.Compile(Input() with { FirstGiven = new Dictionary<string, DateTimeOffset> { ["长沙/住建"] = Given.At("2019-12-10T23:59") } });

        Text(paper, "overview").ShouldContain("逾期报送0家");
    }

    [Fact]
    public void A_meeting_tells_who_came_and_its_minutes_to_leaders_alone()
    {
        var held = Given.Meeting with { Attendance = new Attendance(["株洲/发改"], [], Given.Meeting.Started) };

        var paper = SupplementCompiler.Compile(Input() with { Dispatch = held, Answers = [], Minutes = ["会议议定三件事。"] });

        Text(paper, "overview").ShouldContain("2019年12月10日15:00，长沙市市长王安和在市政府第一会议室主持召开2019年第1次会议调度（分类），议及任务5、任务8。议题：请报送最新进展。");
        Text(paper, "overview").ShouldContain("应参加2家，出席1家，请假1家（株洲市发改委），列席0家。");
        Text(paper, "minutes").ShouldBe("会议议定三件事。");
        Written(paper.ForUnits()).ShouldNotContain("三件事");
        Text(SupplementCompiler.Compile(Input() with { Dispatch = Given.Meeting, Answers = [] }), "overview").ShouldContain("应参加2家，到会情况尚未登记。");
    }

    [Fact]
    public void It_waits_until_the_dispatch_is_over_and_has_none_of_a_cancelled_one()
    {
        SupplementCompiler.WhyNot(Given.Dispatch, Given.At("2019-12-10T23:00"))!.ShouldContain("报送时限2019年12月10日还没有过");
        SupplementCompiler.WhyNot(Given.Dispatch with { State = DispatchState.Ended }, Given.At("2019-12-06T23:00")).ShouldBeNull();
        SupplementCompiler.WhyNot(Given.Dispatch, Given.At("2019-12-11T00:00")).ShouldBeNull();
        SupplementCompiler.WhyNot(Given.Meeting, Given.At("2019-12-10T14:00"))!.ShouldContain("会议时间还没有到");
        SupplementCompiler.WhyNot(Given.Meeting with { State = DispatchState.Cancelled }, Given.At("2019-12-11T14:00"))!.ShouldContain("已经取消");
    }

    [Fact]
    public void What_to_do_next_is_left_out_until_somebody_writes_it()
    {
        var paper = SupplementCompiler.Compile(Input());

        paper.With([]).Sections.ShouldNotContain(section => section.Key == Supplement.NextKey);
        paper.With([Edit(Supplement.NextKey, "抓紧报送。"), Edit(Supplement.TitleKey, "关于接线的情况")]).ShouldSatisfyAllConditions(
            written => written.Sections[^1].Text.ShouldBe("抓紧报送。"), written => written.Title.ShouldBe("关于接线的情况"));
    }

    private static SupplementInput Input(string said = "方案已送审。") => new()
    {
        Standing = Given.Standing,
        Dispatch = Given.Dispatch,
        Answers = [new DispatchAnswer { DispatchId = "d1", UnitId = "长沙/住建", Version = 2, Texts = [new AnswerText("T05", said)], Given = new Stamp("p1", Given.At("2019-12-11T09:00")) }],
        FirstGiven = new Dictionary<string, DateTimeOffset> { ["长沙/住建"] = Given.At("2019-12-11T08:00") },
        Orders = [Order(1, OrderState.Issued), Order(2, OrderState.Voided)],
        Now = Given.At("2019-12-12T10:00"),
    };

    private static HandOverOrder Order(int number, OrderState state) => new()
    {
        Id = $"o{number}", Request = "r", State = state, Number = new OrderNumber(2019, number), IssuedAt = Given.At("2019-12-11T10:00"),
        Content = new OrderContent { Requirement = "尽快会签。", UnitId = "长沙/住建", DueOn = new(2019, 12, 20), ItemId = "T05" },
    };

    private static SupplementEdit Edit(string section, string text) => new(section, text, "", 1, new Stamp("clerk", Given.At("2019-12-12T09:00")));

    private static string Text(Supplement paper, string key) => paper.Sections.Single(section => section.Key == key).Text;

    private static string Written(Supplement paper) => string.Join('\n', paper.Sections.Select(section => $"{section.Heading}\n{section.Text}"));
}

using CztBot.Core.Plans;
using static CztBot.Core.Tests.Plans.SamplePlan;

namespace CztBot.Core.Tests.Plans;

/// <summary>The same text as other editors, pages and systems would write it.</summary>
public sealed class PlanFormTests
{
    [Fact]
    public void Full_width_punctuation_reads_as_half_width() => SameAs(Wide(Text));

    [Fact]
    public void Half_width_points_read_as_full_stops() => SameAs(Text.Replace('。', '.'));

    [Fact]
    public void Line_ends_of_Windows_a_byte_order_mark_and_blanks_change_nothing() =>
        SameAs("\uFEFF" + Text.Replace("\n", "  \r\n\u3000\u3000"));

    [Theory]
    [InlineData("1、用地", "1.用地")]
    [InlineData("1、用地", "１．用地")]
    [InlineData("(二) 道路", "（二）道路")]
    [InlineData("重点工作任务", "一、重点工作任务")]
    [InlineData("牵头单位:青岚市住建委", "牵头单位 : 青岚市住建委")]
    [InlineData("完工;另一条路只做研究。(牵头", "完工;另一条路只做研究。\n(牵头")]
    [InlineData("8、共同打造", "1 2 3 4\n8、共同打造")]
    public void Small_liberties_change_nothing(string published, string variant) => SameAs(Text.Replace(published, variant));

    [Fact]
    public void A_table_of_contents_before_the_plan_is_no_plan() =>
        SameAs("青白南都市圈协同行动计划\n重点工作任务\n(一)规划衔接\n1、用地规划衔接\n(二)道路连通\n重要工作机制\n重大工作政策\n工作措施\n青白南都市圈协同调度办法\n\n" + Text);

    [Fact]
    public void The_plan_alone_without_page_and_dispatch_measures_is_enough()
    {
        var alone = Text[Text.IndexOf("青白南都市圈协同行动计划\n", StringComparison.Ordinal)..Text.LastIndexOf("青白南都市圈协同调度办法", StringComparison.Ordinal)];
        PlanDiff.Of(Sample, Read(alone)).ShouldBe(["行动计划的标题由“青白南都市圈协同行动计划(2021-2022年)”改为“青白南都市圈协同行动计划”。"]);
    }

    private static void SameAs(string text) => PlanDiff.Of(Sample, Read(text)).ShouldBeEmpty();

    private static string Wide(string text) => text.Replace(',', '\uFF0C').Replace(':', '\uFF1A').Replace(';', '\uFF1B').Replace('(', '\uFF08').Replace(')', '\uFF09');
}

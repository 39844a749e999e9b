using CztBot.Core.Plans;
using static CztBot.Core.Tests.Plans.SamplePlan;

namespace CztBot.Core.Tests.Plans;

public sealed class PlanDiffTests
{
    [Fact]
    public void Equal_plans_have_no_differences() => PlanDiff.Of(Sample, Read(Text)).ShouldBeEmpty();

    [Theory]
    [InlineData("1、用地规划衔接。", "1、用地布局衔接。", "任务1的标题由“用地规划衔接”改为“用地布局衔接”。")]
    [InlineData("(二) 道路连通", "(二)道路相连", "第二类的标题由“道路连通”改为“道路相连”。")]
    [InlineData("续建大桥。", "续建大桥和引桥。", "任务4的目标由“续建大桥。”改为“续建大桥和引桥。”。")]
    [InlineData("牵头单位:青岚市住建委", "牵头单位:白石市住建委", "任务3的牵头单位减少青岚市住建委。|任务3的牵头单位增加白石市住建委。")]
    [InlineData("青岚市发改委、财政局、金融办", "青岚市财政局、发改委、金融办", "任务8的牵头单位的次序改为青岚市财政局、青岚市发改委、青岚市金融办。")]
    [InlineData("三市交通、文旅部门", "三市交通部门", "任务5（T05b）的责任单位减少青岚市文旅、白石市文旅、南渡市文旅。")]
    [InlineData("青岚市铁办", "青岚市铁建办", "任务3的责任单位减少青岚市铁办。|任务3的责任单位增加青岚市铁建办。")]
    [InlineData("牵头单位:白石市交通运输局", "牵头单位:白石市交通局", "任务6的牵头单位名称由“白石市交通运输局”改为“白石市交通局”。")]
    [InlineData("联合执法“互助”。", "联合执法“互通”。", "任务7（T07b）的名称由《公共交通互联互通·联合执法“互助”》改为《公共交通互联互通·联合执法“互通”》。|任务7（T07b）的目标由《联合执法“互助”。开展3次联合行动。》改为《联合执法“互通”。开展3次联合行动。》。")]
    public void A_change_is_one_sentence(string published, string changed, string sentences) =>
        PlanDiff.Of(Sample, Read(Text.Replace(published, changed))).ShouldBe(sentences.Split('|'));

    [Fact]
    public void A_new_deadline_is_named_with_the_changed_target() =>
        PlanDiff.Of(Sample, Read(Text.Replace("2022年底", "2023年6月底"))).ShouldContain("任务3的完成时限由2022年12月31日改为2023年6月30日。");

    [Fact]
    public void A_new_title_of_an_item_is_not_told_again_for_its_parts() =>
        PlanDiff.Of(Sample, Read(Text.Replace("5、推进沿江", "5、建设沿江"))).ShouldHaveSingleItem().ShouldStartWith("任务5的标题由");

    [Fact]
    public void Items_come_and_go_with_their_lead_units()
    {
        var start = Text.IndexOf("12、", StringComparison.Ordinal);
        var without = Read(Text.Remove(start, Text.IndexOf("重要工作机制", StringComparison.Ordinal) - start));
        PlanDiff.Of(Sample, without).ShouldBe(["取消任务12“保税平台协同”。"]);
        PlanDiff.Of(without, Sample).ShouldBe(["新增任务12“保税平台协同”，牵头单位为南渡市发改委。"]);
    }

    [Fact]
    public void Parts_and_sections_come_and_go_too()
    {
        var start = Text.IndexOf("联合执法“互助”", StringComparison.Ordinal);
        var without = Read(Text.Remove(start, Text.IndexOf("(三)其他事项", StringComparison.Ordinal) - start));
        PlanDiff.Of(without, Sample).ShouldBe(["取消任务7的报送单元T07。", "新增任务7的报送单元T07a“公共交通互联互通”。", "新增任务7的报送单元T07b《公共交通互联互通·联合执法“互助”》。"]);

        var merged = Read(Text.Replace("(三)其他事项\n", ""));
        PlanDiff.Of(Sample, merged)[0].ShouldBe("取消第三类“其他事项”。");
        PlanDiff.Of(Sample, merged).ShouldContain("任务8由第三类调整到第二类。");
    }

    [Fact]
    public void What_is_counted_and_what_recurs_is_told_in_words()
    {
        var changed = Read(Text.Replace("续建大桥。", "定期巡查,完成大桥。"));
        PlanDiff.Of(Sample, changed).Skip(1).ShouldBe(["任务4改为可量化。", "任务4改为经常性工作。"]);
        PlanDiff.Of(changed, Sample).Skip(1).ShouldBe(["任务4改为定性。", "任务4不再是经常性工作。"]);
    }
}

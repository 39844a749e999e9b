using System.Text.Json;
using CztBot.Core.Plans;
using static CztBot.Core.Tests.Plans.SamplePlan;

namespace CztBot.Core.Tests.Plans;

public sealed class PlanJsonTests
{
    [Fact]
    public void A_plan_comes_back_as_it_was_written()
    {
        var json = PlanJson.Write(Sample);
        var read = PlanJson.Read(json);
        PlanDiff.Of(Sample, read).ShouldBeEmpty();
        PlanJson.Write(read).ShouldBe(json);
        read.ReportingItems.Select(part => (part.Id, part.ItemCode, part.Title)).ShouldBe(Sample.ReportingItems.Select(part => (part.Id, part.ItemCode, part.Title)));
        read.Items.Select(item => (item.Kind, item.Number, item.Section)).ShouldBe(Sample.Items.Select(item => (item.Kind, item.Number, item.Section)));
    }

    [Fact]
    public void Chinese_stays_readable() => PlanJson.Write(Sample).ShouldContain("\"推进沿江绿道“两段一环”工程\"");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"title":"甲","sections":[],"items":[{"code":"X1","title":"乙"}]}""")]
    [InlineData("""{"title":"甲","sections":[],"items":[{"code":"T一","title":"乙"}]}""")]
    public void Anything_else_is_not_read(string json) => Should.Throw<JsonException>(() => PlanJson.Read(json));
}

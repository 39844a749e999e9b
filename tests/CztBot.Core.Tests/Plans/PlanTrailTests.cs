using CztBot.Core.Plans;

namespace CztBot.Core.Tests.Plans;

public sealed class PlanTrailTests
{
    [Fact]
    [Trait("Rule", "R83")]
    public void Each_item_that_is_new_gone_or_different_stands_with_what_it_was_and_is()
    {
        var before = Of(Item("T01", "环线"), Item("T02", "港口"));
        var after = Of(Item("T01", "三干"), Item("T03", "机场"));

        var entries = PlanTrail.Between(before, after);

        entries.Select(entry => entry.Thing).ShouldBe(["T01", "T02", "T03"]);
        (entries[0].Before!, entries[0].After!).ShouldSatisfyAllConditions(both => both.Item1.ShouldContain("环线"), both => both.Item2.ShouldContain("三干"));
        (entries[1].After, entries[2].Before).ShouldBe((null, null));
        PlanTrail.Between(before, before).ShouldBeEmpty();
        PlanTrail.Between(before, before with { Sections = [new PlanSection(1, "推进道路共建")] }).ShouldBe([new PlanEntry("sections", "推进规划融合", "推进道路共建")]);
    }

    private static Plan Of(params PlanItem[] items) => new() { Title = "计划", Sections = [new PlanSection(1, "推进规划融合")], Items = items };

    private static PlanItem Item(string code, string title) => new()
    {
        Code = code, Kind = PlanItemKind.Task, Number = code[^1] - '0', Section = 1, Title = title, Parts = [],
    };
}

using CztBot.Core.Plans;
using Given = CztBot.Core.Tests.Dispatches.Given;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Plans.ItemScope>;

namespace CztBot.Core.Tests.Plans;

public sealed class ItemScopeTests
{
    private static readonly ItemScope Fresh = new() { ItemId = "T05" };

    [Fact]
    [Trait("Rule", "R6")]
    public void An_item_of_the_plan_leaves_with_reason_approver_and_date_and_comes_back_with_a_reason()
    {
        var actor = Given.Actor("2020-03-10T10:00");
        Refused(Fresh.Leave("任务5", 0, "", "王安和", new(2020, 3, 9), actor)).ShouldBe("请填写移出理由。");
        Refused(Fresh.Leave("任务5", 0, "并入他项。", "", new(2020, 3, 9), actor)).ShouldContain("请填写批准人");
        Refused(Fresh.Leave("任务5", 0, "并入他项。", "王安和", new(2020, 3, 11), actor)).ShouldContain("还没有到");
        Fresh.Leave("任务5", 1, "并入他项。", "王安和", new(2020, 3, 9), actor).ShouldBeOfType<Outcome.Stale>();

        var left = Fresh.Leave("任务5", 0, "并入他项。", "王安和", new(2020, 3, 9), actor).ShouldBeOfType<Outcome.Moved>().One;

        (left.Version, left.Left!.Approver).ShouldBe((1, "王安和"));
        Refused(left.Leave("任务5", 1, "又一次。", "王安和", new(2020, 3, 9), actor)).ShouldContain("任务5已经移出调度范围");
        Refused(left.Return("任务5", 1, "")).ShouldContain("请填写重新纳入的理由");
        left.Return("任务5", 1, "恢复。").ShouldBeOfType<Outcome.Moved>().One.Left.ShouldBeNull();
        Refused(Fresh.Return("任务5", 0, "恢复。")).ShouldContain("在调度范围内");
    }

    [Fact]
    [Trait("Rule", "R15")]
    public void Real_units_take_the_place_of_a_general_name_in_its_item_alone()
    {
        var plan = Given.Standing.Plan;
        var open = Placeholders.Of(plan, []);
        open.Select(one => one.ItemId).ShouldBe(["T05", "T07", "T08", "T09", "T11b", "T12", "T13a", "T13b"], ignoreOrder: true);
        Placeholders.Apply(plan, open, id => id).ShouldBeSameAs(plan);

        var all = Placeholders.Of(plan, [("T05", open[0].Name.UnitId, (IReadOnlyList<string>)["长沙/岳麓区政府"], 1)]);
        var applied = Placeholders.Apply(plan, all, _ => "长沙市岳麓区政府");

        IReadOnlyList<UnitRef> Responsible(Plan of, string id) => of.ReportingItems.Single(item => item.Id == id).Responsible;
        Responsible(applied, "T05").Where(unit => unit.IsPlaceholder).ShouldBeEmpty();
        Responsible(applied, "T05").ShouldContain(new UnitRef { UnitId = "长沙/岳麓区政府", Name = "长沙市岳麓区政府" });
        Responsible(applied, "T07").ShouldBe(Responsible(plan, "T07"));
        applied.ReportingItems.Count().ShouldBe(plan.ReportingItems.Count());
    }

    private static string Refused(Outcome outcome) => outcome.ShouldBeOfType<Outcome.Refused>().Reason;
}

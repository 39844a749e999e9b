using CztBot.Core.Plans;
using CztBot.Core.Tests.Reports;

namespace CztBot.Core.Tests.Plans;

public sealed class ItemNumbersTests
{
    private static readonly Plan Plan = new()
    {
        Title = "计划",
        Sections = [new PlanSection(1, "交通")],
        Items =
        [
            Item("T05", PlanItemKind.Task, "T05"), Item("T11", PlanItemKind.Task, "T11a", "T11b"),
            Item("T23", PlanItemKind.Task, "T23"), Item("M1", PlanItemKind.Mechanism, "M1"),
        ],
    };

    [Theory]
    [InlineData("5", "T05")]
    [InlineData("T05", "T05")]
    [InlineData("t5", "T05")]
    [InlineData("任务5", "T05")]
    [InlineData("第五项", "T05")]
    [InlineData("五号任务", "T05")]
    [InlineData("二十三", "T23")]
    [InlineData("11", "T11a,T11b")]
    [InlineData("十一", "T11a,T11b")]
    [InlineData("11b", "T11b")]
    [InlineData("T11A", "T11a")]
    [InlineData("M1", "M1")]
    [InlineData("99", "")]
    [InlineData("三干", "")]
    [InlineData("", "")]
    public void An_item_is_found_by_the_way_people_write_its_number(string text, string expected)
    {
        string.Join(',', ItemNumbers.Find(Plan, text).Select(item => item.Id)).ShouldBe(expected);
    }

    private static PlanItem Item(string code, PlanItemKind kind, params string[] parts) => new()
    {
        Code = code,
        Kind = kind,
        Number = int.Parse(code[1..], System.Globalization.CultureInfo.InvariantCulture),
        Title = code,
        Parts = [.. parts.Select(id => Given.Item with { Id = id, ItemCode = code })],
    };
}

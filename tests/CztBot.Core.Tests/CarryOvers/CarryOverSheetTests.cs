using CztBot.Core.CarryOvers;
using CztBot.Core.Members.Sheets;
using Given = CztBot.Core.Tests.Dispatches.Given;

namespace CztBot.Core.Tests.CarryOvers;

public sealed class CarryOverSheetTests
{
    private static readonly string[] Good = ["2018-01", "某路改造", "长沙市住建委", "株洲市交通局、相关区县政府", "", "11b", "建成通车", "2020年6月30日", "正常推进", "主线已贯通。"];

    [Fact]
    [Trait("Rule", "R3")]
    public void A_row_is_read_with_units_by_their_names_and_the_city_of_the_lead()
    {
        var one = Read([Good]).Rows.ShouldHaveSingleItem();

        (one.Id, one.Lead.UnitId, one.ItemId, one.DueOn).ShouldBe(("2018-01", "长沙/住建", "T11b", new DateOnly(2020, 6, 30)));
        one.Responsible.Select(unit => unit.UnitId).ShouldBe(["株洲/交通", "@相关区县政府"]);
        one.Cities.ShouldBe(["长沙"]);
    }

    [Theory]
    [Trait("Rule", "R3")]
    [InlineData(0, "", "“编号”：不能为空")]
    [InlineData(0, "2018-00", "“编号”：“2018-00”与第2行重复")]
    [InlineData(1, "", "“事项名称”：不能为空")]
    [InlineData(2, "相关区县政府", "“牵头单位”：“相关区县政府”只是统称")]
    [InlineData(2, "长沙市天文馆", "“牵头单位”：没有名为“长沙市天文馆”的单位")]
    [InlineData(3, "长沙市天文馆", "“责任单位”：没有名为“长沙市天文馆”的单位")]
    [InlineData(4, "武汉", "“城市”：“武汉”不是长沙、株洲、湘潭之一")]
    [InlineData(5, "99", "“关联任务”：没有编号为“99”的任务")]
    [InlineData(5, "11", "“关联任务”：“11”有2个报送事项")]
    [InlineData(5, "5、8", "“关联任务”：只能关联一项任务")]
    [InlineData(7, "明年", "“完成时限”：“明年”不是日期")]
    [InlineData(8, "很好", "“状态”：“很好”不是可用的状态")]
    [InlineData(8, "", "“状态”：不能为空")]
    [InlineData(10, "示例，填写时请删去本行", "“备注”：这一行是模板的示例")]
    public void A_fault_names_its_line_and_column_and_nothing_is_read(int column, string cell, string fault)
    {
        string[] first = ["2018-00", "另一项", "长沙市住建委", "", "", "", "", "", "正常推进", "", ""];
        string[] second = [.. Good, ""];
        second[column] = cell;

        var (rows, faults) = Read([first, second]);

        rows.ShouldBeEmpty();
        faults.ShouldHaveSingleItem().Sentence.ShouldStartWith($"“结转事项”表第3行{fault}");
    }

    [Fact]
    [Trait("Rule", "R3")]
    public void A_file_without_the_sheet_a_column_or_any_row_is_refused()
    {
        CarryOverSheet.Read([], Given.Standing).Faults.ShouldHaveSingleItem().Sentence.ShouldContain("文件中没有这张工作表");
        Read([]).Faults.ShouldHaveSingleItem().Sentence.ShouldContain("没有任何事项");
        CarryOverSheet.Read([new RosterTable("结转事项", ["编号", "事项名称", "牵头单位"], [])], Given.Standing).Faults.ShouldHaveSingleItem().Sentence.ShouldContain("缺少“状态”列");
        CarryOverSheet.Read(CarryOverSheet.Template, Given.Standing).Faults.ShouldHaveSingleItem().Sentence.ShouldContain("模板的示例");
    }

    private static (IReadOnlyList<CarryOver> Rows, IReadOnlyList<RosterFault> Faults) Read(string[][] rows) =>
        CarryOverSheet.Read([new RosterTable("结转事项", CarryOverSheet.Form.Columns, [.. rows.Select((cells, index) => new RosterRow(index + 2, cells))])], Given.Standing);
}

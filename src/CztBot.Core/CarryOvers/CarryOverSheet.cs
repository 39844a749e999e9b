using CztBot.Core.Members.Sheets;
using CztBot.Core.Reports;

namespace CztBot.Core.CarryOvers;

/// <summary>The sheet 结转事项: its columns, and what its rows say (R3, R4).</summary>
public static class CarryOverSheet
{
    private const string Name = "事项名称";
    private const string Lead = "牵头单位";
    private const string Responsible = "责任单位";
    private const string City = "城市";
    private const string Task = "关联任务";
    private const string Target = "目标";
    private const string Due = "完成时限";
    private const string Status = "状态";
    private const string Progress = "进展";

    public static SheetForm Form { get; } = new(
        "结转事项", [NumberedSheet.Number, Name, Lead, Status], [NumberedSheet.Number, Name, Lead, Responsible, City, Task, Target, Due, Status, Progress, NumberedSheet.Remark]);

    /// <summary>The template: one example and how to fill it in.</summary>
    public static IReadOnlyList<RosterTable> Template { get; } =
    [
        new(Form.Name, Form.Columns, [new RosterRow(2, ["2018-01", "某某路快速化改造", "长沙市住建委", "株洲市住建局、相关区县政府", "长沙、株洲", "", "建成通车", "2020-06-30", Statuses.Normal, "主线已贯通。", NumberedSheet.Example])]),
        new(RosterColumns.Guide, ["列", "说明"],
        [
            Line(2, NumberedSheet.Number, "必填，不重复，导入后不要改动：编号相同的是同一事项。"),
            Line(3, Name, "必填，写2018–2019年行动计划中的事项名称。"),
            Line(4, Lead, "必填，单位全称；统称（如相关区县政府）不能牵头。"),
            Line(5, Responsible, "选填，几个单位用“、”隔开。"),
            Line(6, City, "选填，长沙、株洲、湘潭，几个用“、”隔开；不填的，取牵头单位所在城市。"),
            Line(7, Task, "选填，由2019–2020年计划哪项任务接续，写编号，如 5 或 11b。接续的随该任务月报，只计一次；不接续的单列，由秘书处掌握进展。"),
            Line(8, Due, "选填，写成 2020-06-30。"),
            Line(9, Status, $"必填：{string.Join('、', Statuses.All)}。导入后在聊天中更新过的，以聊天中的为准。"),
            Line(10, "导入", "可先用 import carryover 文件 --check 检查。同一份文件反复导入，结果不变；文件中没有的事项保持不变，移出请在聊天中办理。"),
        ]),
    ];

    public static (IReadOnlyList<CarryOver> Rows, IReadOnlyList<RosterFault> Faults) Read(IReadOnlyList<RosterTable> tables, Standing standing) =>
        NumberedSheet.Read(tables, Form, (row, number) => ReadRow(row, number, standing));

    private static CarryOver? ReadRow(SheetRow row, string number, Standing standing)
    {
        var name = row.Required(Name, 100);
        var lead = row.Unit(Lead, standing);
        var responsible = row.Units(Responsible, standing);
        var cities = row.CityNames(City);
        var items = row.Items(Task, standing);
        if (items.Count > 1) row.Fault(Task, "只能关联一项任务，请写最主要的一项");
        var one = lead is null ? null : new CarryOver
        {
            Id = number,
            Name = name,
            Lead = lead,
            Responsible = responsible,
            Cities = cities.Count > 0 || Standing.CityOf(lead.UnitId).Length == 0 ? cities : [Standing.CityOf(lead.UnitId)],
            ItemId = items is [var item] ? item : null,
            Target = row.Short(Target, ReportForm.MaxText),
            DueOn = row.Day(Due),
            Status = row.Status(Status),
            Progress = row.Short(Progress, ReportForm.MaxText),
        };
        return row.HasFaults ? null : one;
    }

    private static RosterRow Line(int line, string column, string how) => new(line, [column, how]);
}

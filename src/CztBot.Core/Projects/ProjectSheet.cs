using CztBot.Core.Members.Sheets;
using CztBot.Core.Reports;

namespace CztBot.Core.Projects;

/// <summary>The sheet 跨区域项目: its columns, and what its rows say (R5).</summary>
public static class ProjectSheet
{
    private const string Name = "项目名称";
    private const string Field = "领域";
    private const string City = "城市";
    private const string Owner = "项目业主";
    private const string County = "所在区县";
    private const string Task = "关联任务";
    private const string Progress = "进展";

    public static SheetForm Form { get; } = new(
        "跨区域项目", [NumberedSheet.Number, Name, Field, City, Owner, County], [NumberedSheet.Number, Name, Field, City, Owner, County, Task, Progress, NumberedSheet.Remark]);

    /// <summary>The template: one example and how to fill it in.</summary>
    public static IReadOnlyList<RosterTable> Template { get; } =
    [
        new(Form.Name, Form.Columns, [new RosterRow(2, ["K-01", "某某通道", ProjectWords.Fields[0], "长沙、湘潭", "某某投资公司", "岳麓区、岳塘区", "", "正在开展前期工作。", NumberedSheet.Example])]),
        new(RosterColumns.Guide, ["列", "说明"],
        [
            Line(2, NumberedSheet.Number, "必填，不重复，导入后不要改动：编号相同的是同一项目。"),
            Line(3, Name, "必填，项目全称。"),
            Line(4, Field, $"必填：{string.Join('、', ProjectWords.Fields)}。"),
            Line(5, City, "必填，至少两个城市，用“、”隔开；只有一个城市的不是跨区域项目。"),
            Line(6, Owner, "必填，项目业主单位。"),
            Line(7, County, "必填，所在区县，几个用“、”隔开。"),
            Line(8, Task, "选填，属于2019–2020年计划哪几项任务，写编号，如 5、11b。属于任务的，进展随任务月报，不重复填写。"),
            Line(9, Progress, "选填，不属于任务的项目填写；导入后在聊天中更新过的，以聊天中的为准。"),
            Line(10, "导入", "可先用 import projects 文件 --check 检查。同一份文件反复导入，结果不变；文件中没有的项目保持不变，移出请在聊天中办理。"),
        ]),
    ];

    public static (IReadOnlyList<CrossProject> Rows, IReadOnlyList<RosterFault> Faults) Read(IReadOnlyList<RosterTable> tables, Standing standing) =>
        NumberedSheet.Read(tables, Form, (row, number) => ReadRow(row, number, standing));

    private static CrossProject? ReadRow(SheetRow row, string number, Standing standing)
    {
        var field = row.Required(Field, 20);
        if (field.Length > 0 && !ProjectWords.Fields.Contains(field)) row.Fault(Field, $"“{field}”不是可用的领域，请写{string.Join('、', ProjectWords.Fields)}之一");
        var (faulty, cities) = (row.HasFaults, row.CityNames(City));
        if (cities.Count < 2 && row.HasFaults == faulty) row.Fault(City, "跨区域项目至少要有两个城市，用“、”隔开");
        var one = new CrossProject
        {
            Id = number,
            Name = row.Required(Name, 100),
            Field = field,
            Cities = cities,
            Owner = row.Required(Owner, 100),
            County = row.Required(County, 100),
            ItemIds = row.Items(Task, standing),
            Progress = row.Short(Progress, ReportForm.MaxText),
        };
        return row.HasFaults ? null : one;
    }

    private static RosterRow Line(int line, string column, string how) => new(line, [column, how]);
}

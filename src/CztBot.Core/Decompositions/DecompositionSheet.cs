using CztBot.Core.Members.Sheets;
using CztBot.Core.Plans;

namespace CztBot.Core.Decompositions;

/// <summary>The sheet 分解方案: one sub-task a row (R80).</summary>
public static class DecompositionSheet
{
    private const string Unit = "单位";
    private const string Task = "任务";
    private const string Text = "子任务";
    private const string Person = "责任人";
    private const string Due = "计划完成日期";
    private const string Done = "完成情况";

    public static SheetForm Form { get; } = new(
        "分解方案", [NumberedSheet.Number, Unit, Task, Text, Person, Due], [NumberedSheet.Number, Unit, Task, Text, Person, Due, Done, NumberedSheet.Remark]);

    /// <summary>The template: one example and how to fill it in.</summary>
    public static IReadOnlyList<RosterTable> Template { get; } =
    [
        new(Form.Name, Form.Columns, [new RosterRow(2, ["1", "长沙市住建委", "5", "完成某标段路基施工", "张三", "2020-06-30", "", NumberedSheet.Example])]),
        new(RosterColumns.Guide, ["列", "说明"],
        [
            Line(2, NumberedSheet.Number, "必填，不重复。"),
            Line(3, Unit, "必填，单位全称，须是该任务的牵头单位或责任单位。"),
            Line(4, Task, "必填，写编号，如 5 或 11b。"),
            Line(5, Text, $"必填，最多{DecompositionText.MostText}字；一个单位的一项任务最多{Decomposition.MostTasks}项子任务。"),
            Line(6, Person, "必填，姓名或科室。"),
            Line(7, Due, "必填，写成 2020-06-30。"),
            Line(8, Done, "选填，已经完成的写“完成”。"),
            Line(9, "导入", "可先用 import decomposition 文件 --check 检查。文件中写到的单位和任务整份替换，没有写到的保持不变。"),
        ]),
    ];

    /// <summary>The decompositions of a file, one for each unit and item, without any version.</summary>
    public static (IReadOnlyList<Decomposition> Read, IReadOnlyList<RosterFault> Faults) Read(IReadOnlyList<RosterTable> tables, Standing standing)
    {
        var many = new HashSet<string>(StringComparer.Ordinal);
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        var (rows, faults) = NumberedSheet.Read(tables, Form, (row, _) => ReadRow(row, standing, counted, many));
        return ([.. rows.GroupBy(row => (row.Item, row.UnitId)).Select(group => Decomposition.Empty(group.Key.Item, group.Key.UnitId) with { Tasks = [.. group.Select(row => row.Task)] })], faults);
    }

    private static Row? ReadRow(SheetRow row, Standing standing, Dictionary<string, int> counted, HashSet<string> many)
    {
        var unit = row.Unit(Unit, standing);
        if (row[Task].Length == 0) row.Fault(Task, "不能为空，请填写");
        var items = row.Items(Task, standing);
        if (items.Count > 1) row.Fault(Task, "一行只写一项任务");
        var (task, fault) = DecompositionText.ReadOne(row[Text], row[Person], row[Due], row[Done]);
        if (fault is not null) row.Fault(null, fault);
        if (row.HasFaults || unit is null || items is not [var item]) return null;
        if (!Decomposition.Concerns(standing.Item(item)!, unit.UnitId)) row.Fault(Unit, $"{unit.Name}不是{standing.Label(standing.Item(item)!)}的牵头单位或责任单位");
        var id = Decomposition.IdOf(item, unit.UnitId);
        counted[id] = counted.GetValueOrDefault(id) + 1;
        if (counted[id] > Decomposition.MostTasks && many.Add(id)) row.Fault(Text, $"{unit.Name}的{standing.Label(standing.Item(item)!)}超过{Decomposition.MostTasks}项子任务，请合并");
        return row.HasFaults ? null : new Row(item, unit.UnitId, task!);
    }

    private static RosterRow Line(int line, string column, string how) => new(line, [column, how]);

    private sealed record Row(string Item, string UnitId, SubTask Task);
}

using System.Globalization;

namespace CztBot.Core.Evaluation;

/// <summary>How scopes and records are called.</summary>
public static class EvaluationWords
{
    /// <summary>全部单位, 长沙市, 长沙市交通局, 任务5 三干工程.</summary>
    public static string Scope(Standing standing, EvaluationRow row) => row.Kind switch
    {
        EvaluationKinds.City => row.Key == "其他" ? "其他单位" : $"{row.Key}市",
        EvaluationKinds.Unit => standing.UnitName(row.Key),
        EvaluationKinds.Item => standing.Item(row.Key) is { } item ? $"{standing.Label(item)} {item.Title}" : row.Key,
        _ => "全部单位",
    };

    /// <summary>2020年3月任务5月报, 任务5计划2020年3月31日完成的节点, 交办单〔2020〕5号, 2020年5月6日对交办单〔2020〕5号的督查.</summary>
    public static string Record(Standing standing, string record) => record.Split('/') switch
    {
        ["report", var month, var item] when Month.TryParse(month, out var read) => $"{read.Chinese}{Label(standing, item)}月报",
        ["node", var item, var day] => $"{Label(standing, item)}计划{Day(day)}完成的节点",
        ["order", var number] => $"交办单{number}",
        ["supervision", var number, var day] => $"{Day(day)}对交办单{number}的督查",
        _ => record,
    };

    private static string Label(Standing standing, string item) => standing.Item(item) is { } known ? standing.Label(known) : item;

    private static string Day(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? $"{day:yyyy年M月d日}" : written;
}

using CztBot.Core.Members.Sheets;

namespace CztBot.Core.Decompositions;

/// <summary>A decomposition as it is typed: one sub-task a line, 子任务；责任人；日期；完成.</summary>
public static class DecompositionText
{
    public const int MostText = 100;
    public const int MostPerson = 50;
    private const string Done = "完成";
    private static readonly string[] DoneWords = [Done, "已完成", "是"];

    public static string Write(IEnumerable<SubTask> tasks) =>
        string.Join('\n', tasks.Select(task => $"{task.Text}；{task.Person}；{task.DueOn:yyyy-MM-dd}{(task.Done ? $"；{Done}" : "")}"));

    /// <returns>The tasks, or one sentence on the first line that cannot be read.</returns>
    public static (IReadOnlyList<SubTask> Tasks, string? Fault) Read(string text)
    {
        var tasks = new List<SubTask>();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (line.Trim().Length == 0) continue;
            var cells = line.Split(['；', ';', '\t']).Select(cell => cell.Trim()).ToList();
            if (cells.Count is < 3 or > 4) return ([], $"第{index + 1}行应写成“子任务；责任人；2020-06-30”，完成的在后面加“；{Done}”。");
            var (task, fault) = ReadOne(cells[0], cells[1], cells[2], cells.Count > 3 ? cells[3] : "");
            if (fault is not null) return ([], $"第{index + 1}行：{fault}。");
            tasks.Add(task!);
        }

        return tasks.Count > Decomposition.MostTasks ? ([], $"有{tasks.Count}项子任务，最多{Decomposition.MostTasks}项，请合并后再提交。") : (tasks, null);
    }

    /// <summary>One sub-task out of its cells; a fault without its full stop otherwise.</summary>
    public static (SubTask? Task, string? Fault) ReadOne(string text, string person, string due, string done)
    {
        if (text.Length == 0) return (null, "没有写明子任务");
        if (text.Length > MostText) return (null, $"子任务有{text.Length}字，最多{MostText}字");
        if (person.Length == 0) return (null, "没有写明责任人");
        if (person.Length > MostPerson) return (null, $"责任人有{person.Length}字，最多{MostPerson}字");
        if (!CellDate.TryRead(due, out var day)) return (null, $"“{(due.Length > 20 ? due[..20] + "…" : due)}”不是日期，{CellDate.Expected}");
        if (done.Length > 0 && !DoneWords.Contains(done)) return (null, $"“{(done.Length > 20 ? done[..20] + "…" : done)}”看不懂，已经完成的请写“{Done}”，没有完成的不写");
        return (new SubTask(text, person, day, done.Length > 0), null);
    }
}

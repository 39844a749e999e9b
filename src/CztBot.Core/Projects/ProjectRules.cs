using CztBot.Core.Members;
using CztBot.Core.Orders;
using CztBot.Core.Reports;
using Outcome = CztBot.Core.MoveOutcome<CztBot.Core.Projects.CrossProject>;

namespace CztBot.Core.Projects;

/// <summary>What somebody typed of one kind of matter; a city alone says nothing, since a chosen one cannot be taken back.</summary>
public sealed record TypedMatter(string Kind, string State, string City, string Department, string Action)
{
    public bool IsEmpty => State.Length + Department.Length + Action.Length == 0;
}

/// <summary>The moves of a project (R5, R6, R24). The caller has checked that the person may.</summary>
public static class ProjectRules
{
    private const int MostDepartment = 50;
    private const string WayOn = "请发送“项目”，查看最新列表。";

    /// <summary>What a row of the file makes of what stands: the file's words, but what people wrote since stays, and what left stays out.</summary>
    /// <returns>Null where nothing changes.</returns>
    public static Outcome.Moved? Import(CrossProject? before, CrossProject row)
    {
        if (before is null) return new Outcome.Moved(row, "导入");
        var now = row with { Version = before.Version, Matters = before.Matters, LastMatter = before.LastMatter, Updated = before.Updated, Left = before.Left, Closing = before.Closing, Relinked = before.Relinked };
        // A closing that is proposed or verified keeps its 关联任务, whatever the file says.
        if (before.Relinked is not null || before.Closing is not null) now = now with { ItemIds = before.ItemIds };
        if (before.Updated is not null || before.Closing is not null) now = now with { Progress = before.Progress };
        return now.Says(before) ? null : Moved(now, "重新导入");
    }

    /// <summary>项目进展和涉市事项: each kind with state, other city, department and needed action; one that is empty is settled (R24).</summary>
    /// <param name="typed">The kinds that the form asked for; the others stay as they are.</param>
    public static Outcome Update(CrossProject one, int seen, Standing standing, string? progress, IReadOnlyList<TypedMatter> typed, Actor actor)
    {
        if (one.Left is not null) return new Outcome.Refused($"“{one.Name}”已经移出调度范围，不能更新。需要继续调度的，请先重新纳入。");
        if (one.IsClosed) return new Outcome.Refused($"“{one.Name}”已经销号，不能更新。事情有反复的，请由秘书处恢复。");
        if (typed.Select(matter => Fault(one, standing, matter)).FirstOrDefault(fault => fault is not null) is { } fault) return new Outcome.Refused(fault);
        var stamp = new Stamp(actor.PersonId, actor.At);
        var (matters, last) = (new List<ProjectMatter>(), one.LastMatter);
        foreach (var (kind, _) in ProjectWords.Kinds)
        {
            var (before, said) = (one.Matter(kind), typed.FirstOrDefault(matter => matter.Kind == kind));
            if (said is null && before is not null) matters.Add(before);
            if (said is null or { IsEmpty: true }) continue;
            matters.Add(new ProjectMatter(kind, said.State, said.City, said.Department, UnitOf(standing, said), said.Action, before?.Number ?? ++last, before?.Since ?? stamp));
        }

        var now = one with { Progress = progress ?? one.Progress, Matters = matters, LastMatter = last };
        if (now.Says(one)) return new Outcome.Refused("内容与现有的相同，没有保存；确有变化的，请修改后再提交。");
        return seen != one.Version ? new Outcome.Stale() : Moved(now with { Updated = stamp }, "更新项目");
    }

    /// <summary>Whether what was typed is what stands.</summary>
    public static bool IsSame(CrossProject one, IReadOnlyList<TypedMatter> typed) => typed.All(said =>
        one.Matter(said.Kind) is { } matter ? (said.State, said.City, said.Department, said.Action) == (matter.State, matter.City, matter.Department, matter.Action) : said.IsEmpty);

    /// <summary>The one project in the scope that belongs to any of these items: its matters are asked for in their report (R25). None where there are several.</summary>
    public static CrossProject? Combined(IEnumerable<CrossProject> all, Month month, IReadOnlyCollection<string> itemIds) =>
        all.Where(one => one.CountsIn(month) && !one.IsClosed && one.ItemIds.Any(itemIds.Contains)).ToList() is [var single] ? single : null;

    /// <summary>移出 with reason, approver and date (R6).</summary>
    public static Outcome Leave(CrossProject one, int seen, string reason, string approver, DateOnly? on, Actor actor)
    {
        if (one.Left is not null) return new Outcome.Refused($"“{one.Name}”已经移出调度范围，不能再次移出。{WayOn}");
        if (one.IsClosed) return new Outcome.Refused($"“{one.Name}”已经销号，不用移出。确需继续调度的，请先恢复。");
        if (ScopeExit.WhyNot(reason, approver, on, actor.Today) is { } fault) return new Outcome.Refused(fault);
        return seen != one.Version ? new Outcome.Stale() : Moved(one with { Left = new ScopeExit(reason, approver, on!.Value, new Stamp(actor.PersonId, actor.At)) }, "移出调度范围");
    }

    public static Outcome Return(CrossProject one, int seen, string reason)
    {
        if (one.Left is null) return new Outcome.Refused($"“{one.Name}”在调度范围内，不能重新纳入。{WayOn}");
        if (reason.Length == 0) return new Outcome.Refused("请填写重新纳入的理由。");
        return seen != one.Version ? new Outcome.Stale() : Moved(one with { Left = null }, $"重新纳入：{reason}");
    }

    /// <summary>The city of the unit that leads the first linked task; empty where there is none.</summary>
    public static string HomeOf(CrossProject one, Standing standing) =>
        one.ItemIds.Select(standing.Item).FirstOrDefault(item => item is not null) is { } item ? Standing.CityOf(item.Leads[0].UnitId) is { Length: > 0 } city && Cities.All.Contains(city) ? city : "" : "";

    private static string? Fault(CrossProject one, Standing standing, TypedMatter matter)
    {
        if (matter.IsEmpty) return null;
        var word = ProjectWords.Kind(matter.Kind);
        if (matter.State.Length == 0) return $"请填写“{word}”的情况；已经解决的，请把情况、部门和需办事项都清空。";
        foreach (var (label, text, most) in ((string, string, int)[])[("情况", matter.State, ReportForm.MaxText), ("部门", matter.Department, MostDepartment), ("需办事项", matter.Action, ReportForm.MaxText)])
            if (text.Length > most) return $"“{word}”的{label}有{text.Length}字，最多{most}字，请精简后再提交。";
        if (matter.City.Length == 0) return $"“{word}”没有写明涉及的另一城市，不能按涉市事项登记。请选择对方城市；只涉及本市的，请写入月报的存在问题。";
        if (!one.Cities.Contains(matter.City)) return $"“{word}”涉及的城市应是项目所在的{string.Join('、', one.Cities)}之一。";
        if (matter.City == HomeOf(one, standing)) return $"“{word}”涉及的应是另一城市，不能填牵头单位所在的{matter.City}市。";
        if (matter.Department.Length == 0) return $"请填写“{word}”涉及的{matter.City}市的部门。";
        return matter.Action.Length == 0 ? $"请填写“{word}”需要对方办理的事项。" : null;
    }

    private static string UnitOf(Standing standing, TypedMatter matter)
    {
        var (named, rest) = Cities.Split(matter.Department);
        return UnitSearch.Of(standing, named is null ? $"{matter.City}市{rest}" : matter.Department) is UnitSearch.Found found && Standing.CityOf(found.UnitId) == matter.City
            ? found.UnitId : $"{matter.City}/{rest}";
    }

    private static Outcome.Moved Moved(CrossProject one, string action) => new(one with { Version = one.Version + 1 }, action);
}

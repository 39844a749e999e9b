using CztBot.Core.Bulletins;
using CztBot.Core.Dispatches;
using CztBot.Core.Members;

namespace CztBot.Core.Supplements;

/// <summary>基本情况: what, when, in which form and at which level, and how many units answered or came.</summary>
internal static class SupplementOverview
{
    public static BulletinSection Of(SupplementInput input)
    {
        var (whole, units) = (Text(input, whole: true), Text(input, whole: false));
        // What is asked about a matter for leaders, and why nothing came of it, is theirs.
        return new BulletinSection("overview", "基本情况", 1, whole) { ForUnits = input.IsAtLeadersLevel || (input.HasLeadersMatter && units != whole) ? units : null };
    }

    /// <summary>What each figure counts: units.</summary>
    public static IEnumerable<Figure> Figures(SupplementInput input) => Groups(input).Select(group => new Figure(group.Name, group.Units));

    private static string Text(SupplementInput input, bool whole) =>
        string.Join('\n', new[] { Opening(input, whole), Counts(input), End(input.Dispatch, whole) }.Where(line => line.Length > 0));

    private static string Opening(SupplementInput input, bool whole)
    {
        var (dispatch, standing) = (input.Dispatch, input.Standing);
        var kind = $"{DispatchWords.Kind(dispatch.Kind)}{(dispatch.Level is { } level ? $"、第{level}级" : "")}";
        var name = $"{dispatch.Number.Year}年第{dispatch.Number.Number}次{DispatchWords.Form(dispatch.Form)}";
        var items = DispatchWords.Items(dispatch, standing) is { Length: > 0 } named ? $"，{(dispatch.Meeting is null ? "涉及" : "议及")}{named}" : "";
        var content = whole && dispatch.Content.Length > 0 ? $"{(dispatch.Meeting is null ? "报送要求" : "议题")}：{Excerpt.Of(dispatch.Content, int.MaxValue)}" : "";
        if (dispatch.Meeting is not { } meeting) return $"{dispatch.Started.At:yyyy年M月d日}，秘书处开展{name}（{kind}、信息调度）{items}，报送时限为{dispatch.DueOn:yyyy年M月d日}。{content}";
        var host = meeting.HostId is { } id ? $"{(standing.Person(id) is { } person ? RoleWords.Post(person) : "")}{standing.PersonName(id)}" : "秘书处";
        return $"{meeting.At:yyyy年M月d日HH:mm}，{host}在{meeting.Place}主持召开{name}（{kind}）{items}。{content}";
    }

    private static string Counts(SupplementInput input)
    {
        if (input.Dispatch is { Meeting: not null, Attendance: null }) return $"应参加{input.Dispatch.UnitIds.Count()}家，到会情况尚未登记。";
        string Told((string Name, string Word, IReadOnlyList<string> Units) group) =>
            $"{group.Word}{group.Units.Count}家{(group.Units.Count > 0 && group.Word is not ("应报" or "应参加" or "已报" or "出席") ? $"（{string.Join('、', group.Units.Select(input.Standing.UnitName))}）" : "")}";
        return $"{string.Join('，', Groups(input).Select(Told))}。";
    }

    private static string End(Dispatch dispatch, bool whole) => dispatch.End switch
    {
        null => "",
        { Kind: DispatchEnding.Nothing } end when whole => $"{DispatchWords.Ending(end.Kind)}，理由：{Excerpt.Of(end.Reason, int.MaxValue)}",
        var end => $"{DispatchWords.Ending(end.Kind)}。",
    };

    // Those who are named are few: late, missing, absent.
    private static List<(string Name, string Word, IReadOnlyList<string> Units)> Groups(SupplementInput input)
    {
        List<string> asked = [.. input.Dispatch.UnitIds];
        if (input.Dispatch.Meeting is null)
        {
            var given = input.Answers.ToDictionary(answer => answer.UnitId, StringComparer.Ordinal);
            List<string> late = [.. asked.Where(unit => input.FirstGiven.TryGetValue(unit, out var first) && input.Dispatch.IsOver(first))];
            return [Group("应报", asked), Group("已报", [.. asked.Where(given.ContainsKey)]), Group("逾期报送", late), Group("未报", [.. asked.Where(unit => !given.ContainsKey(unit))])];
        }

        if (input.Dispatch.Attendance is not { } came) return [Group("应参加", asked)];
        return [Group("应参加", asked), Group("出席", [.. asked.Except(came.Absent).Except(came.Observing)]), Group("请假", [.. came.Absent]), Group("列席", [.. came.Observing])];
    }

    private static (string Name, string Word, IReadOnlyList<string> Units) Group(string word, IReadOnlyList<string> units) => ($"{word}单位", word, units);
}

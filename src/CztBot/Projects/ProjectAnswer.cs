using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Projects;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Projects;

/// <summary>Questions about what cross-region projects are stuck on: rights before counting, by kind, city, unit and task (R24, R84, R85).</summary>
public sealed class ProjectAnswer(ProjectStore projects) : IAnswer
{
    private const int Rows = 5;

    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        var all = await projects.AllAsync();
        if (all.Count == 0) return Reply.Say(ProjectDesk.NotImported);
        if (turn.InGroup) return Reply.Say("跨区域项目的问题不在群里答复，请在与机器人的单聊中提问。");
        var month = Month.Of(turn.Today);
        var scope = new Scope(turn.Standing, asked);
        var meant = all.Where(one => one.CountsIn(month) && ProjectDesk.MayRead(turn, one) && Covers(turn, asked, scope, one)).ToList();
        var matters = meant.SelectMany(one => one.Matters.Where(matter => Covers(asked, matter)).Select(matter => (Project: one, Matter: matter))).ToList();
        var kinds = string.Join('、', asked.Kinds.Select(ProjectWords.Kind));
        var about = $"{(asked.Tasks.Count > 0 ? string.Join('、', asked.Tasks.Select(turn.Standing.Item).OfType<Core.Plans.ReportingItem>().Select(turn.Standing.Label)) : scope.Name)}跨区域项目";
        var source = $"数据截至{turn.Today:yyyy年M月d日}；来源：跨区域项目台账。{turn.ByMandate}";
        if (meant.Count == 0) return Reply.Say($"没有数据：没有您可以查看的{about}。{source}如需查证，请联系秘书处。");
        if (matters.Count == 0) return Reply.Say($"{about}{meant.Count}个，目前没有登记{(kinds.Length > 0 ? kinds : "涉市")}问题。{source}");
        return new DigestCard(
            $"{about}{(kinds.Length > 0 ? kinds : "涉市")}问题{matters.Count}项", $"涉及项目{matters.Select(pair => pair.Project.Id).Distinct().Count()}个，共有{about}{meant.Count}个。",
            [.. matters.Take(Rows).Select(pair => Row(turn, pair.Project, pair.Matter))], (matters.Count > Rows ? $"另有{matters.Count - Rows}项，请在列表中查看。" : "") + source)
        {
            Actions = [NoticeAction.Of("项目列表", "word.say", ("text", "项目"))],
        }.ToReply();
    }

    private static DigestRow Row(Turn turn, CrossProject one, ProjectMatter matter) => new(
        $"{CardString.Escape(one.Name)} {ProjectWords.Kind(matter.Kind)}",
        $"{CardString.Escape(matter.Unit(turn.Standing))} · {Short(matter.State)} · 需办：{Short(matter.Action)}", "warning", "project.open", "查看", "", one.Id);

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return CardString.Escape(line.Length > 40 ? line[..40] + "…" : line);
    }

    private static bool Covers(Turn turn, Question asked, Scope scope, CrossProject one) =>
        (asked.Tasks.Count == 0 || one.ItemIds.Any(asked.Tasks.Contains))
        && (asked.Sections.Count == 0 || one.ItemIds.Any(scope.CoversSection))
        && (asked.Cities.Count == 0 || one.Cities.Any(asked.Cities.Contains))
        && (asked.Units.Count == 0 || one.Matters.Any(matter => asked.Units.Contains(matter.UnitId))
            || one.ItemIds.Select(turn.Standing.Item).Any(item => item is not null && item.Leads.Any(lead => asked.Units.Contains(lead.UnitId))));

    private static bool Covers(Question asked, ProjectMatter matter) => asked.Kinds.Count == 0 || asked.Kinds.Contains(matter.Kind);
}

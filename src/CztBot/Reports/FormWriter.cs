using System.Globalization;
using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Decompositions;
using CztBot.Core.Projects;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>Fills the report's form: the author's draft first, else what stands, else last month's text (R23, R33).</summary>
public sealed class FormWriter(ReportStore reports, DraftStore drafts, ContributionStore contributions, ProjectStore projects, DecompositionStore decompositions)
{
    /// <param name="typed">What was just typed, by part, when the form comes back with faults.</param>
    public async Task<Reply> WriteAsync(
        Turn turn, Desk desk, string notice = "", IReadOnlyDictionary<string, TypedPart>? typed = null)
    {
        var parts = new List<FormPart>();
        foreach (var file in desk.Files)
            parts.Add(await PartAsync(turn, desk, file, typed?.GetValueOrDefault(file.Suffix)));
        List<string> faults = typed is null ? ReturnFaults(desk) : [.. typed.Values.SelectMany(part => part.Faults).Select(fault => fault.Sentence)];
        var unit = turn.Standing.UnitName(desk.RoundItem.UnitId);
        var onBehalf = !turn.Caller.ReportsFor(desk.RoundItem.UnitId);
        var (project, hint) = await ProjectAsync(turn, desk);
        var card = new FormCard(
            $"{turn.Standing.Label(desk.Item).TrimEnd('a', 'b')} {turn.Standing.PlanItemOf(desk.Item).Title}",
            $"{unit} · {desk.Round.Month.Chinese}进展 · {desk.Round.DueOn.Month}月{desk.Round.DueOn.Day}日24时前报送{hint}",
            onBehalf && notice.Length == 0 ? $"您正在为{unit}代录，提交后会注明“秘书处代录”。" : notice,
            faults, Summary(typed, faults), desk.Round.Month.ToString(), desk.Item.Id, parts)
        {
            Project = project?.Id ?? "",
            ProjectVersion = $"{project?.Version}",
            ProjectTitle = project is null ? "" : CardString.Escape($"跨区域项目 {project.Name}：需要另一城市办理的事项"),
            Matters = project is null ? [] : await MattersAsync(turn, desk, project, typed),
            CanCollect = !onBehalf && turn.Today <= desk.Round.DueOn && desk.Files.Any(file => file.Item.Responsible.Any(one => one.UnitId != desk.RoundItem.UnitId)),
        };
        return Reply.Show("reports/form", card, ReportCardJson.Default.FormCard);
    }

    // A project's matters are asked for here, where the item belongs to one project; of several each is filled in by itself. Nothing is asked twice (R25).
    private async Task<(CrossProject? One, string Hint)> ProjectAsync(Turn turn, Desk desk)
    {
        var (all, items) = (await projects.AllAsync(), desk.Files.Select(file => file.Item.Id).ToHashSet(StringComparer.Ordinal));
        if (ProjectRules.Combined(all, Month.Of(turn.Today), items) is { } one) return (one, "");
        return (null, all.Any(project => project.CountsIn(Month.Of(turn.Today)) && project.ItemIds.Any(items.Contains)) ? "。规划、用地、征拆等涉市事项在各跨区域项目里填写，请发送“项目”" : "");
    }

    private async Task<IReadOnlyList<FormMatter>> MattersAsync(Turn turn, Desk desk, CrossProject one, IReadOnlyDictionary<string, TypedPart>? typed)
    {
        var file = desk.Files[0];
        var said = (typed is null ? await drafts.FindAsync(desk.Round.Month, file.Item.Id, turn.Actor.PersonId) : typed[file.Suffix].Content)?.Matters;
        return [.. ProjectWords.Kinds.Select(kind =>
        {
            var (mine, matter) = (said?.FirstOrDefault(typedMatter => typedMatter.Kind == kind.Kind), one.Matter(kind.Kind));
            return new FormMatter(
                kind.Kind, kind.Word, mine?.State ?? matter?.State ?? "", mine?.City ?? matter?.City ?? "", mine?.Department ?? matter?.Department ?? "", mine?.Action ?? matter?.Action ?? "",
                [.. one.Cities.Select(city => new AskChoice($"{city}市", city))]);
        })];
    }

    private static string Summary(IReadOnlyDictionary<string, TypedPart>? typed, List<string> faults)
    {
        if (faults.Count == 0) return "";
        if (typed is null) return string.Join('；', faults);
        var fields = typed.Values.SelectMany(part => part.Faults).Select(fault => ReportForm.Labels[fault.Field]).Distinct();
        return $"没有提交：还有{faults.Count}处需要补正（{string.Join('、', fields)}）。请按表单上方的说明修改。";
    }

    private static List<string> ReturnFaults(Desk desk) =>
        [.. desk.Files.Where(file => file.Report.Return is not null).Select(file => $"退回原因：{CardString.Escape(file.Report.Return!.Reason)}")];

    private async Task<FormPart> PartAsync(Turn turn, Desk desk, ReportFile file, TypedPart? typed)
    {
        var month = desk.Round.Month;
        var last = await LastAsync(file, month.Previous);
        var draft = typed is null ? await drafts.FindAsync(month, file.Item.Id, turn.Actor.PersonId) : null;
        draft ??= typed is null && !file.Report.Reported ? await InheritedAsync(turn, desk, file) : null;
        var content = typed?.Content ?? draft ?? file.Report.Content ?? Carried(last);
        if (typed is null && draft is null && !file.Report.Reported)
            content = DecompositionPrefill.Into(content, await decompositions.FindAsync(file.Item.Id, desk.RoundItem.UnitId), turn.Today);
        var newer = typed is { Newer: true } || (draft is not null && file.Report.Content is not null && file.Report.SubmittedBy != turn.Actor.PersonId);
        var marked = typed?.Faults.Select(fault => fault.Field) ?? file.Report.Return?.Fields ?? [];
        var written = (await contributions.OfItemAsync(month, file.Item.Id)).Where(one => one.Version > 0)
            .Select(one => new ReviewText(turn.Standing.UnitName(one.UnitId), CardString.Escape(one.Paragraph)));
        return Part(file, content, last, marked.ToHashSet(StringComparer.Ordinal), newer) with { Contributions = [.. written] };
    }

    private static FormPart Part(ReportFile file, ReportContent content, ReportContent? last, HashSet<string> marked, bool newer) => new()
    {
        Suffix = file.Suffix,
        Heading = file.Suffix.Length > 0 ? CardString.Escape(file.Item.Title) : "",
        Target = CardString.Escape(file.Item.Target),
        LastText = last is null ? "" : CardString.Escape(last.Progress),
        Contributions = [],
        NewerText = newer && file.Report.Content is { } standing ? CardString.Escape(standing.Progress) : "",
        Measurable = file.Item.Measurable,
        LastPercent = last?.Percent is { } percent ? $"上月{percent}%" : "",
        Version = file.Report.Version.ToString(CultureInfo.InvariantCulture),
        Progress = content.Progress,
        Status = content.Status,
        Policy = PolicyStages.Apply(file.Item),
        Stage = content.Stage,
        Percent = content.Percent?.ToString(CultureInfo.InvariantCulture) ?? "",
        Problems = content.Problems,
        NoProblem = content.NoProblem ? "true" : "false",
        Difficulties = content.Difficulties,
        NextSteps = content.NextSteps,
        NextDate = content.NextDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Coordination = content.Coordination,
        Level = content.Level?.ToString(CultureInfo.InvariantCulture) ?? "",
        Unchanged = content.Unchanged ? "true" : "false",
        UnchangedReason = content.UnchangedReason,
        Labels = Labels(marked),
    };

    private static FormLabels Labels(HashSet<string> marked)
    {
        string Label(string field, string note = "") =>
            (marked.Contains(field) ? "▲ 请修改：" : "") + ReportForm.Labels[field] + note;
        return new FormLabels(
            Label("progress", "（必填）"), Label("status", "（必选）"), Label("stage", "（必选）"), Label("percent", "（%）"), Label("problems"), Label("difficulties"),
            Label("nextSteps"), Label("nextDate"), Label("coordination"), Label("level"), Label("unchangedReason"));
    }

    // What somebody wrote who does not report for the unit any more goes to the successor (R37).
    private Task<ReportContent?> InheritedAsync(Turn turn, Desk desk, ReportFile file) => drafts.NewestAsync(
        desk.Round.Month, file.Item.Id, [.. turn.Standing.ContactsOf(desk.RoundItem.UnitId, turn.Today).Select(person => person.Id)]);

    // The last report before this month, whatever became of it: its author knows it best.
    private async Task<ReportContent?> LastAsync(ReportFile file, Month until) =>
        (await reports.OfItemAsync(file.Item.Id, until, 1)) is [var last] ? last.Content : null;

    private static ReportContent Carried(ReportContent? last) =>
        last is null
            ? new ReportContent()
            : last with { NextDate = null, Unchanged = false, UnchangedReason = "", Evidence = "" };
}

/// <summary>What was typed into a part, with its faults.</summary>
/// <param name="Newer">Somebody else submitted meanwhile: show both.</param>
public sealed record TypedPart(ReportContent Content, IReadOnlyList<FieldFault> Faults, bool Newer);

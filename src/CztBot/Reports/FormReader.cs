using CztBot.Conversations;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>Reads a pressed form, part by part, and keeps what was typed.</summary>
public sealed class FormReader(Database database, ReportStore reports)
{
    // Beyond this a text is not kept as a draft and not sent back: the form on the screen still has it.
    private const int MostKept = 2 * ReportForm.MaxText;
    private const int MonthsBack = 6;

    /// <summary>A refusal for a text that is far too long to be sent back in a card.</summary>
    public Reply? TooLong(CardPress press, Desk desk)
    {
        foreach (var file in desk.Files)
        {
            foreach (var (field, label) in ReportForm.Labels)
            {
                if (press.Text(field + file.Suffix) is { Length: > MostKept } text)
                    return Reply.Say($"“{label}”有{text.Length}字，最多{ReportForm.MaxText}字，没有保存。请在原表单中精简后再提交。");
            }
        }

        return press.Text("project") is { Length: > 0 } && press.Fault() is { } fault ? Reply.Say(fault) : null;
    }

    /// <summary>The parts by suffix.</summary>
    public async Task<IReadOnlyDictionary<string, TypedPart>> ReadAsync(Turn turn, CardPress press, Desk desk)
    {
        var parts = new Dictionary<string, TypedPart>(StringComparer.Ordinal);
        foreach (var file in desk.Files)
        {
            var (content, faults) = ReportForm.Read(field => press.Text(field + file.Suffix), file.Item, turn.Today, await LastAsync(desk, file));
            if (file == desk.Files[0] && MatterInput.Read(press) is { Count: > 0 } matters) content = content with { Matters = matters };
            parts[file.Suffix] = new TypedPart(content, Named(file, faults), Newer: false);
        }

        return parts;
    }

    /// <summary>Keeps all parts as the author's drafts.</summary>
    public Task<bool> KeepAsync(Turn turn, Desk desk, IReadOnlyDictionary<string, TypedPart> typed, CancellationToken cancellation) =>
        database.WriteAsync(turn.Actor, async work =>
        {
            foreach (var file in desk.Files)
                await DraftStore.SaveAsync(work, desk.Round.Month, file.Item.Id, typed[file.Suffix].Content);
            return true;
        }, cancellation);

    // What the secretariat verified last; half a year is as far as a form looks back.
    private async Task<string> LastAsync(Desk desk, ReportFile file) =>
        (await reports.OfItemAsync(file.Item.Id, desk.Round.Month.Previous, MonthsBack)).FirstOrDefault(report => report.Verified)?.Content?.Progress ?? "";

    private static IReadOnlyList<FieldFault> Named(ReportFile file, IReadOnlyList<FieldFault> faults) =>
        file.Suffix.Length == 0
            ? faults
            : [.. faults.Select(fault => fault with { Sentence = $"{file.Item.Title}：{fault.Sentence}" })];
}

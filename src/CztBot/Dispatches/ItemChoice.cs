using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Dispatches;
using CztBot.Core.Plans;
using CztBot.Storage;

namespace CztBot.Dispatches;

/// <summary>The items of a dispatch: from words, or ticked in a form that showed them.</summary>
public sealed class ItemChoice(ReportStore reports, ProblemStore problems)
{
    private const int MostWords = 60;

    /// <summary>What words mean, by what is known today.</summary>
    public async Task<DispatchSelection> OfAsync(Turn turn, string said)
    {
        var verified = (await reports.LastVerifiedAsync(Month.Of(turn.Today))).ToDictionary(report => report.ItemId, StringComparer.Ordinal);
        var levels = (await problems.OpenAsync())
            .Select(problem => (Level: problem.Classification?.Level ?? problem.ProposedLevel, problem.ItemId)).Where(one => one.Level is not null && one.ItemId is not null)
            .ToLookup(one => one.Level!.Value, one => one.ItemId!);
        return DispatchSelection.Of(turn.Standing, said, new ItemFacts(verified, levels));
    }

    /// <summary>The items of a press: those ticked among the ones its form showed, or what the words in it mean.</summary>
    /// <returns>Fresh where the form has yet to show them; a sentence where there are none.</returns>
    public async Task<(ChosenItems? Chosen, bool Fresh, string Fault)> ReadAsync(Turn turn, CardPress press)
    {
        List<ReportingItem> shown = [.. press.Choices("shown").Select(turn.Standing.Item).OfType<ReportingItem>()];
        List<ReportingItem> ticked = [.. press.Choices("items").Select(turn.Standing.Item).OfType<ReportingItem>()];
        var words = Short(press.Clean("words"));
        if (shown.Count > 0 && ticked.Count == press.Choices("items").Count && !ticked.Except(shown).Any())
            return (new ChosenItems(shown, ticked, words, press.Number("level") is >= 1 and <= 5 and var level ? level : null), false, "");
        return await OfAsync(turn, press.Clean("items")) switch
        {
            DispatchSelection.Found found => (new ChosenItems(found.Items, found.Items, Short(press.Clean("items")), found.Level), true, ""),
            DispatchSelection.NotFound none => (null, true, none.Reason),
            _ => (null, true, ""),
        };
    }

    private static string Short(string words) => words.Length <= MostWords ? words : words[..MostWords] + "…";
}

/// <param name="Shown">What the form lists.</param>
/// <param name="Ticked">What is chosen of it.</param>
/// <param name="Words">As it was said.</param>
public sealed record ChosenItems(IReadOnlyList<ReportingItem> Shown, IReadOnlyList<ReportingItem> Ticked, string Words, int? Level);

using CztBot.Core.Projects;

namespace CztBot.Conversations;

/// <summary>The fields of a cross-region project's matters: planning, land, demolition and other, each with .city, .dept and .action (R24).</summary>
public static class MatterInput
{
    /// <summary>What was typed of the kinds that the press carries.</summary>
    public static IReadOnlyList<TypedMatter> Read(CardPress press) =>
        [.. ProjectWords.Kinds.Where(kind => press.Has(kind.Kind, $"{kind.Kind}.dept", $"{kind.Kind}.action"))
            .Select(kind => new TypedMatter(kind.Kind, press.Clean(kind.Kind), press.Clean($"{kind.Kind}.city"), press.Clean($"{kind.Kind}.dept"), press.Clean($"{kind.Kind}.action")))];

    /// <summary>Four fields a kind: as typed, else as it stands.</summary>
    public static IEnumerable<AskField> Fields(CrossProject one, CardPress press) => ProjectWords.Kinds.SelectMany(kind =>
    {
        var matter = one.Matter(kind.Kind);
        return (AskField[])
        [
            AskField.Text(kind.Kind, $"{kind.Word}：情况（没有的、已解决的留空）", press.Text(kind.Kind) ?? matter?.State),
            AskField.Choice($"{kind.Kind}.city", $"{kind.Word}：涉及的另一城市", press.Text($"{kind.Kind}.city") ?? matter?.City, one.Cities.Select(city => ($"{city}市", city))),
            AskField.Line($"{kind.Kind}.dept", $"{kind.Word}：对方部门", press.Text($"{kind.Kind}.dept") ?? matter?.Department),
            AskField.Text($"{kind.Kind}.action", $"{kind.Word}：需要对方办理的事项", press.Text($"{kind.Kind}.action") ?? matter?.Action),
        ];
    });
}

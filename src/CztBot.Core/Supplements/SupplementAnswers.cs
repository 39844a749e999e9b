using CztBot.Core.Bulletins;
using CztBot.Core.Dispatches;

namespace CztBot.Core.Supplements;

/// <summary>各单位情况, by item: each unit's own words; a matter for leaders alone stands apart (R56). Of a meeting the minutes, which units do not get.</summary>
internal static class SupplementAnswers
{
    public const string Key = "answers";

    public static IEnumerable<BulletinSection> Of(SupplementInput input)
    {
        if (input.Dispatch.Meeting is not null)
        {
            if (input.Minutes.Count > 0) yield return new BulletinSection("minutes", "会议纪要", 1, string.Join('\n', input.Minutes), LeadersOnly: true);
            yield break;
        }

        yield return new BulletinSection(Key, "各单位情况", 1, "");
        foreach (var itemId in input.Dispatch.Targets.Select(target => target.ItemId).Distinct(StringComparer.Ordinal))
            yield return new BulletinSection($"{Key}.{itemId}", DispatchWords.Item(itemId, input.Standing), 2, Text(input, itemId), LeadersOnly: input.IsForLeaders(itemId));
    }

    private static string Text(SupplementInput input, string itemId) => string.Join('\n', input.Dispatch.Targets
        .Where(target => target.ItemId == itemId).Select(target => target.UnitId).Distinct(StringComparer.Ordinal)
        .Select(unit => (unit, Text: input.Answers.FirstOrDefault(answer => answer.UnitId == unit)?.TextOn(itemId) ?? ""))
        .Select(said => $"{input.Standing.UnitName(said.unit)}：{(said.Text.Length > 0 ? said.Text : "未报送。")}"));
}

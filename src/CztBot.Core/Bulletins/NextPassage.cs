namespace CztBot.Core.Bulletins;

/// <summary>下步工作: what the units planned with a date in the coming month, and when they report next.</summary>
internal static class NextPassage
{
    private const int Most = 80;

    public static string Of(BulletinInput input, IReadOnlyList<Line> lines, IReadOnlySet<string> told)
    {
        var until = input.Round.BulletinOn.AddMonths(1);
        var due = lines.Where(line => line.Verified is { NextSteps.Length: > 0, NextDate: { } date } && date <= until).ToLookup(line => told.Contains(line.Item.ItemId));
        var planned = due[true]
            .GroupBy(line => line.Verified!.NextDate)
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Key:M月d日}前：{Clause.Ended(string.Join('；', group.Select(line => $"{input.Name(line)}{Excerpt.Part(line.Verified!.NextSteps, Most)}")))}")
            .ToList();
        if (due[false].Any()) planned.Add($"{(planned.Count > 0 ? "其余" : "")}各项的下步计划见附件。");
        var next = input.Round.Month.Next;
        if (input.Standing.CalendarOf(next) is { } calendar)
            planned.Add($"请各牵头单位于{calendar.DueDate(next):yyyy年M月d日}24时前报送{next.Chinese}工作进展。");
        return string.Join('\n', planned);
    }
}

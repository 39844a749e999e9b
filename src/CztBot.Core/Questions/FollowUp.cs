using System.Text.RegularExpressions;

namespace CztBot.Core.Questions;

/// <summary>Completes a sentence from the one before it in the conversation: 那湘潭呢, 上个月呢, 为什么, 谁负责.</summary>
internal static partial class FollowUp
{
    private const int Short = 14;

    /// <param name="cued">The sentence itself says what it is after.</param>
    public static Question Complete(Question asked, Question before, string text, bool cued)
    {
        if (before.Intent == Intent.Clarify && Chosen(text, before) is { } chosen) return asked with { Intent = before.Wanted, Tasks = [chosen], Candidates = [], Period = asked.Period ?? before.Period, Compare = asked.Compare ?? before.Compare, Aspect = before.Aspect, Unknown = null, Follows = true };
        if (before.Intent == Intent.Clarify && asked is { Intent: Intent.TaskProgress } && asked.Tasks.Count > 0 && asked.Tasks.All(before.Candidates.Contains))
            return asked with { Intent = before.Wanted, Period = asked.Period ?? before.Period, Compare = asked.Compare ?? before.Compare, Follows = true };
        // 谁负责 behind a choice asks for the same one of the same items.
        if (before is { Intent: Intent.Clarify, Candidates.Count: > 0 } && cued && text.Length <= Short && asked is { Intent: Intent.LeadLookup or Intent.Trend, HasObject: false })
            return before with { Wanted = asked.Intent, Aspect = asked.Aspect, Period = asked.Period ?? before.Period, Compare = asked.Compare ?? before.Compare, Follows = true };
        if (before.OpenUnits.Count > 0 && asked is { Cities: [var city], Units.Count: 0, Tasks.Count: 0 } && before.OpenUnits.FirstOrDefault(unit => Standing.CityOf(unit) == city) is { } open)
            return asked with { Intent = Intent.UnitOverview, Units = [open], Cities = [], Follows = true };
        if (asked.Intent is Intent.PrivacyRefuse or Intent.OrderAdhoc or Intent.Seats || before.Intent is Intent.PrivacyRefuse or Intent.OutOfScope or Intent.OrderAdhoc or Intent.Seats) return asked;
        if (text.Length > Short) return asked;
        // 还有什么困难, 是红灯吗, 为什么滞后 behind an item are about that item.
        if (before.Tasks.Count > 0 && asked is { Intent: Intent.ProblemListByLevel, Level: null, HasObject: false }) return Merge(asked with { Aspect = Aspect.Cause }, before) with { Intent = Intent.TaskProgress };
        if (before.Tasks.Count > 0 && asked is { Intent: Intent.ListByStatus, HasObject: false } && !Cues.Listing().IsMatch(text))
            return Merge(asked, before) with { Intent = Intent.TaskProgress, Statuses = asked.Statuses, Lamps = asked.Lamps, Negated = asked.Negated };
        // 谁在办, 为什么超期 behind an order.
        if (before.Intent == Intent.HandoverState && asked is { HasObject: false, Number: null, Persons.Count: 0 } && OfOrder().IsMatch(text)) return before with { Follows = true, Aspect = asked.Aspect };
        // 副市长的呢, 四级的呢 behind a level.
        if (before.Intent == Intent.ProblemListByLevel && !cued && LevelWords.In(text) is { } level) return Merge(asked with { Level = level, Persons = [] }, before);
        // 红灯有几个 behind 株洲怎么样 means those of 株洲.
        if (cued && asked is { Intent: Intent.ListByStatus or Intent.WhoNotReported or Intent.ReportStreak or Intent.Trend or Intent.ProblemListByLevel or Intent.HandoverStats, HasObject: false } && before.Intent is Intent.UnitOverview)
            return asked with { Units = before.Units, Cities = before.Cities, Sections = before.Sections, Own = before.Own, Period = asked.Period ?? before.Period, Follows = true };
        if (cued && asked.Intent == before.Intent && !asked.HasObject && Cues.Following().IsMatch(text)) return Merge(asked, before);
        // 那进展呢 behind 谁牵头.
        if (!cued && !asked.HasObject && before is { Intent: Intent.LeadLookup, Tasks.Count: > 0 } && Cues.Progress().IsMatch(text)) return Merge(asked, before) with { Intent = Intent.TaskProgress };
        if (!cued) return Changes(asked, text) ? Merge(asked with { Intent = Intent.OutOfScope }, before) : asked;
        if (asked.HasObject) return asked;
        // 谁负责 behind 要市长协调的有哪些.
        if (asked.Intent == Intent.LeadLookup && before.Intent == Intent.ProblemListByLevel) return Merge(asked, before) with { Intent = Intent.LeadLookup, Troubled = before.Level is null };
        var leans = Cues.Following().IsMatch(text) || asked.Intent is Intent.LeadLookup or Intent.TaskProgress or Intent.Trend or Intent.ReportStreak;
        if (!leans || !(before.HasObject || before.Statuses.Count + before.Lamps.Count > 0)) return asked.Intent == Intent.TaskProgress ? Merge(asked, before) with { Intent = before.Intent } : asked;
        return Merge(asked, before) with { Intent = asked.Intent == Intent.TaskProgress && before.Tasks.Count == 0 ? before.Intent : asked.Intent };
    }

    private static bool Changes(Question asked, string text) =>
        Cues.Following().IsMatch(text) || (text.Length <= 6 && text.EndsWith('的')) || (!asked.HasObject && (asked.Period is not null || asked.Compare is not null)) || Cues.Cause().IsMatch(text) || More().IsMatch(text);

    private static Question Merge(Question asked, Question before)
    {
        var merged = before with
        {
            Follows = true,
            Period = asked.Issue is null ? asked.Period ?? before.Period : asked.Period,
            Compare = asked.Compare ?? before.Compare,
            Issue = asked.Issue ?? (asked.Period is null ? before.Issue : null),
            Gauges = asked.Gauges.Count > 0 ? asked.Gauges : before.Gauges,
            Level = asked.Level ?? before.Level,
            Number = asked.Number ?? before.Number,
            Aspect = asked.Aspect,
            Statuses = Restated(asked, before) ? asked.Statuses : before.Statuses,
            Lamps = Restated(asked, before) ? asked.Lamps : before.Lamps,
            Negated = asked.Negated || (before.Negated && asked.Statuses.Count + asked.Lamps.Count == 0),
            Persons = asked.Persons.Count > 0 ? asked.Persons : before.Persons,
        };
        if (!asked.HasObject) return merged;
        if (asked is { Tasks.Count: 0, Units.Count: 0, Sections.Count: 0, Candidates.Count: 0 } && Swapped(before, asked.Cities) is { } units) return merged with { Units = units, Cities = [] };
        if (asked.Cities.Count > 0 && asked.Tasks.Count + asked.Units.Count + asked.Sections.Count + asked.Candidates.Count == 0 && before.Tasks.Count + before.Sections.Count > 0) return merged with { Cities = asked.Cities };
        return merged with
        {
            Intent = asked.Candidates.Count > 0 ? Intent.Clarify : before.Intent == Intent.Clarify ? before.Wanted : Fits(before.Intent, asked),
            Tasks = asked.Tasks,
            Units = asked.Units,
            Cities = asked.Cities,
            Sections = asked.Sections,
            Candidates = asked.Candidates,
        };
    }

    // States of its own, or an indicator in their place.
    private static bool Restated(Question asked, Question before) => asked.Statuses.Count + asked.Lamps.Count > 0 || (before.Intent == Intent.CityCompare && asked.Gauges.Count > 0);

    // 那任务6呢 behind a list is about the item; 那湘潭呢 behind an item about the city.
    private static Intent Fits(Intent before, Question asked) => before switch
    {
        Intent.UnitOverview or Intent.ListByStatus or Intent.WhoNotReported or Intent.CityCompare or Intent.ReportStreak when asked.Tasks.Count > 0 => Intent.TaskProgress,
        Intent.TaskProgress when asked.Tasks.Count == 0 => Intent.UnitOverview,
        _ => before,
    };

    private static IReadOnlyList<string>? Swapped(Question before, IReadOnlyList<string> cities)
    {
        if (cities.Count == 0 || before.Units.Count == 0) return null;
        var keys = before.Units.Select(unit => unit[(unit.IndexOf('/', StringComparison.Ordinal) + 1)..]).Distinct().ToList();
        return keys is [var key] ? [.. cities.Select(city => $"{city}/{key}")] : null;
    }

    private static string? Chosen(string text, Question before)
    {
        var match = Place().Match(text);
        if (!match.Success) return null;
        var place = match.Groups["place"].Value is "最后一" ? before.Candidates.Count : Plans.ItemNumbers.Number(match.Groups["place"].Value) ?? 0;
        return place >= 1 && place <= before.Candidates.Count ? before.Candidates[place - 1] : null;
    }

    [GeneratedRegex("谁|哪|为什么|为何|原因|超期|办|签收|反馈|延期|进展|怎么|情况|什么时候|几天|要求|内容|时限")]
    private static partial Regex OfOrder();

    [GeneratedRegex("^(?:就|是|选|要)?第?(?<place>[1-9一二三四五六]|最后一)(?:个|项|条)?(?:吧|那个)?$")]
    private static partial Regex Place();

    [GeneratedRegex("^(?:详细|具体|展开|还有呢|然后呢|继续|接着说|怎么样了|现在呢|进展呢|多少|几项|哪些|哪几项|是哪些)")]
    private static partial Regex More();
}

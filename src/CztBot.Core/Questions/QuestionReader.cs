using CztBot.Core.Plans;

namespace CztBot.Core.Questions;

/// <summary>Understands questions about one plan and roster, with the secretariat's aliases; built once for each of their versions (R85–R88).</summary>
public sealed class QuestionReader(Standing standing)
{
    private static readonly (string Word, string Kind)[] ProjectWords =
        [("规划", "planning"), ("用地", "land"), ("土地", "land"), ("审批", "land"), ("征地", "demolition"), ("拆迁", "demolition"), ("征拆", "demolition"), ("矛盾", "other")];

    private readonly Vocabulary _words = new(standing);
    private readonly TitleSearch _titles = new(standing.Plan);
    private readonly string _title = QuestionText.Fold(standing.Plan.Title);

    /// <summary>Whether an alias could mean this.</summary>
    public bool Understands(string meaning) => _words.Meaning(QuestionText.Narrow(meaning)).Count > 0;

    /// <param name="asker">What 我们局 and 我们市 mean.</param>
    /// <param name="today">What 上个月 counts from.</param>
    /// <param name="before">The question before this one in the conversation; null at its beginning.</param>
    public Question Read(string said, Asker asker, DateOnly today, Question? before = null)
    {
        var narrow = Spoken.Corrected(QuestionText.Narrow(said).ToUpperInvariant());
        var whole = QuestionText.Fold(narrow);
        var (timed, due) = DueWords.Take(narrow, today, Cues.Bidding().IsMatch(narrow) || Cues.Instruction().IsMatch(whole) || Cues.Commands().IsMatch(whole));
        var (text, period, compare) = PeriodWords.Take(timed, today);
        var (unordered, order) = NumberWords.TakeOrder(text, before is { Intent: Intent.HandoverState });
        var (unnumbered, numbers) = NumberWords.Take(Spoken.Spread(unordered), standing.Plan, _words.Words);
        var folded = _words.Corrected(QuestionText.FoldKeeping(unnumbered));
        var found = ObjectSearch.In(folded, _words, standing.Roster, asker);
        if (found.None && numbers.Count == 0 && folded.Length > 0 && !(found.Weak.Count > 0 && before is { Units.Count: 1 }))
            found = Guess(folded, found, asker, IntentChoice.Of(found.Rest, new Question { Intent = Intent.OutOfScope, Number = order, Level = Level(found.Rest, folded), Persons = found.Persons, Compare = compare }, found));
        else if (found.Items.Count == 0 && found.Choices.Count > 0) Sharpen(folded, found, asker);
        if (numbers.Count == 0) Narrow(found, before);
        Inherit(found, asker, before);
        if (found.Sections.Count + found.Items.Count + numbers.Count == 0 && Cues.MyFields().IsMatch(folded)) found.Sections.AddRange(FieldsOf(asker));
        var slots = Slots(found, numbers) with { Period = period, Compare = compare, Due = due, Number = order };
        slots = WithStates(slots, found.Rest, folded);
        return Decide(slots, found, whole, asker, today, before);
    }

    private Question Decide(Question slots, Objects found, string whole, Asker asker, DateOnly today, Question? before)
    {
        var rest = found.Rest;
        var cue = numbersUnknown(slots) ? Intent.Clarify : Cues.Presiding().IsMatch(whole) || Cues.Secretariat().IsMatch(whole) ? Intent.Seats : IntentChoice.Of(rest, slots, found);
        var asked = slots with { Intent = cue ?? Intent.OutOfScope, Aspect = IntentChoice.AspectOf(rest), Negated = slots.Negated || Negates(cue, rest) };
        if (cue is Intent.ProjectProblems) asked = asked with { Kinds = Kinds(rest) };
        if (cue is not Intent.ProblemListByLevel) asked = asked with { Level = null };
        // 要市长协调的 is a level, not three mayors.
        if (cue is Intent.ProblemListByLevel) asked = asked with { Level = asked.Level ?? (Cues.ForMe().IsMatch(rest) ? LevelOf(asker) : null), Persons = [], Units = [.. asked.Units.Where(unit => unit != Members.UnitDirectory.Secretariat)] };
        // 谁拖着没报 is about reports, not about the state of an item.
        if (cue is Intent.WhoNotReported or Intent.ProjectProblems or Intent.CarryOver or Intent.DeadlineInfo or Intent.BulletinGet or Intent.SummaryLookup or Intent.Evaluation
            or Intent.OrderAdhoc or Intent.ReportStreak or Intent.HandoverState or Intent.HandoverByInstruction or Intent.Seats) asked = asked with { Statuses = [], Lamps = [], Negated = Negates(cue, rest) };
        if (cue is Intent.HandoverByInstruction && asked.Persons.Count == 0 && Cues.Mine().IsMatch(rest) && asker.PersonId is { } self) asked = asked with { Persons = [self] };
        if (cue is Intent.ProblemListByLevel) asked = asked with { Due = null, Cities = [.. asked.Cities.Union(found.OfficeCities)] };
        if (cue is Intent.CityCompare && Cues.Rate().IsMatch(rest)) asked = asked with { Statuses = [] };
        if (cue is Intent.CityCompare or Intent.Trend or Intent.WhoNotReported || before is { Intent: Intent.CityCompare or Intent.Trend }) asked = asked with { Gauges = Gauges.In(rest) };
        if (cue is Intent.BulletinGet) asked = asked with { Issue = IssueNumber.In(rest) };
        if (cue is (Intent.HandoverStats or Intent.HandoverByInstruction) && OrderStates.In(rest) is var states) asked = asked with { Statuses = states, Negated = OrderStates.Denies(rest, states) };
        // 我们 beside one order, a date or a scale is who speaks.
        if (cue is (Intent.HandoverState or Intent.DeadlineInfo) && asked.Own) asked = asked with { Units = [], Own = false };
        if (cue is Intent.Seats) asked = asked with { Units = [] };
        if (asked is { Cities.Count: > 0, Units.Count: 0, Tasks.Count: 0 } && Cues.Except().IsMatch(rest)) asked = asked with { Cities = [.. _words.CityNames.Except(asked.Cities)] };
        if (found.Everywhere && asked.Tasks.Count + asked.Candidates.Count > 0 && cue != Intent.CityCompare) asked = asked with { Cities = [] };
        if (cue is null) asked = ByObjects(asked, found, rest, whole);
        if (asked.Candidates.Count > 0 && asked.Intent is Intent.TaskProgress or Intent.LeadLookup or Intent.Trend or Intent.OutOfScope or Intent.UnitOverview)
            asked = asked with { Wanted = asked.Intent is Intent.LeadLookup or Intent.Trend ? asked.Intent : Intent.TaskProgress, Intent = Intent.Clarify };
        if (found.Cityless && asked is { Intent: Intent.UnitOverview, Cities.Count: 0 }) asked = asked with { Intent = Intent.Clarify, OpenUnits = asked.Units, Units = [] };
        if (before is not null) asked = FollowUp.Complete(asked, before, whole, cue is not null);
        return asked.Intent is Intent.DeadlineInfo && !whole.Contains('年', StringComparison.Ordinal) ? asked with { Period = asked.Period?.Coming(Month.Of(today)) } : asked;

        static bool numbersUnknown(Question slots) => slots.Unknown is not null && slots.Tasks.Count == 0;
    }

    // Nothing but names: an item's progress, a unit's items, the whole.
    private Question ByObjects(Question asked, Objects found, string rest, string whole)
    {
        if (asked.Tasks.Count + asked.Candidates.Count > 0) return asked with { Intent = Intent.TaskProgress };
        if (asked is { Sections.Count: > 0, Units.Count: 0, Cities.Count: 0 } && Cues.Each().IsMatch(rest) && !Cues.Total().IsMatch(rest)) return asked with { Intent = Intent.TaskProgress };
        if (asked.HasObject) return asked with { Intent = Intent.UnitOverview };
        if (found.Weak.Count > 0) return asked with { Intent = Intent.UnitOverview, Units = found.Weak };
        // A contact by name and nothing else: people are not reported on.
        if (asked.Persons.Count > 0) return asked with { Intent = asked.Persons.Any(id => standing.Roster.People.Any(person => person.Id == id && person.Is(Members.Roles.Leader))) ? Intent.UnitOverview : Intent.PrivacyRefuse };
        return Cues.Whole().IsMatch(rest) || whole == _title ? asked with { Intent = Intent.UnitOverview } : asked;
    }

    // By ear, then by the words of titles and targets: only where nothing was named outright.
    private Objects Guess(string folded, Objects found, Asker asker, Intent? cue)
    {
        if (cue is Intent.PrivacyRefuse or Intent.Seats or Intent.SummaryLookup or Intent.CarryOver or Intent.HandoverState) return found;
        folded = Spoken.WithoutAsking(StatusWords.Without(folded));
        var heard = ObjectSearch.Heard(folded, _words, standing.Roster, asker);
        // 长沙市常务副市长 holds what sounds like 市长: whoever is named outright is not heard anew.
        if (!heard.None && (!found.Office || heard.Items.Count + heard.Choices.Count + heard.Units.Count + heard.Sections.Count > 0)) return heard;
        // 省里牵的那个基金研究到哪步了 sounds like a level and asks for an item.
        if (cue is not (null or Intent.LeadLookup or Intent.TaskProgress or Intent.Trend or Intent.OrderAdhoc) && !(cue is Intent.ProblemListByLevel && Cues.Progress().IsMatch(found.Rest))) return found;
        List<string> words = [.. QuestionText.Keywords(folded.Replace('※', ' ')).Where(word => !_title.Contains(word, StringComparison.Ordinal))];
        var items = _titles.Find(words);
        if (items.Count == 0) return found;
        var ids = items.Select(item => item.Id).ToList();
        if (items.All(item => item.ItemCode == items[0].ItemCode) && !_titles.IsWeak(words)) found.Items.Add(ids);
        else found.Choices.Add(ids);
        return found;
    }

    // 潇相一卡通 sounds like one of those that 一卡通 could mean.
    private void Sharpen(string folded, Objects found, Asker asker)
    {
        var heard = ObjectSearch.Heard(folded, _words, standing.Roster, asker);
        if (heard.Items is not [var one] || !one.All(id => found.Choices.Exists(choice => choice.Contains(id)))) return;
        found.Choices.Clear();
        found.Items.Add(one);
    }

    // 人社那个一卡通: of the items that could be meant, those that the department leads or whose title has the word.
    private void Narrow(Objects found, Question? before)
    {
        if (found.Items.Count > 0) return;
        var open = found.Choices.Count > 0 ? [.. found.Choices.SelectMany(ids => ids).Distinct()] : before is { Intent: Intent.Clarify } ? before.Candidates : [];
        if (open.Count == 0) return;
        List<string> words = [.. QuestionText.Keywords(found.Rest.Replace('※', ' '))];
        List<string> units = [.. found.Weak, .. found.Units];
        List<string> meant = [.. open.Where(id => standing.Item(id) is { } item
            && (item.Leads.Any(lead => units.Contains(lead.UnitId)) || words.Exists(word => item.Title.Contains(word, StringComparison.Ordinal))))];
        if (meant.Count == 0 || meant.Count == open.Count) return;
        found.Choices.Clear();
        found.Units.Clear();
        (meant.Count == 1 ? found.Items : found.Choices).Add(meant);
    }

    // 交通呢 behind 湘潭住建 is 湘潭交通; 我 is a contact's unit where nothing else is named.
    private static void Inherit(Objects found, Asker asker, Question? before)
    {
        if (!found.None) return;
        if (found.Weak.Count > 0 && before is { Units: [var unit] }) found.Units.AddRange(found.Weak.Where(other => Standing.CityOf(other) == Standing.CityOf(unit)).Take(1));
        else if (asker.Units.Count == 0 && found.Persons.Count == 0 && asker.City is { } city && Cues.Ourselves().IsMatch(found.Rest)) found.Cities.Add(city);
        else if (asker.Units.Count > 0 && found.Weak.Count == 0 && (Cues.Myself().IsMatch(found.Rest) || Cues.Ourselves().IsMatch(found.Rest)))
        {
            found.Own = true;
            found.Units.AddRange(asker.Units);
        }
    }

    private static Question Slots(Objects found, IReadOnlyList<NumberWords.Named> numbers)
    {
        List<IReadOnlyList<string>> groups = [.. numbers.Where(number => number.Items.Count > 0).Select(number => (IReadOnlyList<string>)[.. number.Items.Select(item => item.Id)]), .. found.Items];
        // 11号的一线: what is named more closely counts.
        groups = [.. groups.Where(group => !groups.Exists(other => other.Count < group.Count && other.All(group.Contains)))];
        List<string> tasks = [.. groups.SelectMany(ids => ids).Distinct()];
        // 13号的执法: of the words' items the one that the number names.
        if (found.Choices is [var choice] && tasks.Count > 1 && tasks.Where(choice.Contains).ToList() is [var both]) tasks = [both];
        List<string> open = [.. found.Choices.Where(ids => !ids.Any(tasks.Contains)).SelectMany(ids => ids).Distinct()];
        return new Question
        {
            Intent = Intent.OutOfScope,
            Tasks = tasks,
            Units = found.Units,
            Own = found.Own && found.Units.Count > 0,
            Cities = [.. found.Cities.Distinct()],
            Sections = [.. found.Sections.Distinct()],
            Persons = found.Persons,
            Candidates = tasks.Count > 0 ? [] : open,
            Unknown = numbers.FirstOrDefault(number => number.Items.Count == 0).Said,
        };
    }

    private static Question WithStates(Question slots, string rest, string folded)
    {
        var level = Level(rest, folded);
        // 推不动的那个工程到哪了 names an item and no state of it.
        return StatusWords.In(rest) is { } states && !(slots.Tasks.Count > 0 && states.Loose)
            ? slots with { Statuses = states.Statuses, Lamps = states.Lamps, Negated = states.Negated, Troubled = states.Troubled, Level = level }
            : slots with { Level = level };
    }

    private static int? Level(string rest, string folded) =>
        (Cues.Settling().IsMatch(rest) || Cues.Problems().IsMatch(rest) || Cues.Trouble().IsMatch(rest)) && LevelWords.In(folded) is { } level ? level : null;

    private static bool Negates(Intent? cue, string rest) => cue is Intent.WhoNotReported && Cues.Lacking().IsMatch(rest);

    // 我分管的: the sections of whoever asks; none for those who have all of them, or none.
    private IReadOnlyList<int> FieldsOf(Asker asker) => standing.Roster.People.FirstOrDefault(person => person.Id == asker.PersonId)?.Portfolio ?? [];

    // 要我协调的: the level of whoever asks.
    private int? LevelOf(Asker asker) => standing.Roster.People.FirstOrDefault(person => person.Id == asker.PersonId)?.Office switch
    {
        Members.Office.Secretary or Members.Office.Mayor => 5,
        Members.Office.ExecutiveViceMayor => 4,
        Members.Office.ViceMayor => 3,
        _ => null,
    };

    private static IReadOnlyList<string> Kinds(string rest) =>
        [.. ProjectWords.Where(pair => rest.Contains(pair.Word, StringComparison.Ordinal)).Select(pair => pair.Kind).Distinct()];
}

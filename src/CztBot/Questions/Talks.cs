using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>Understands what is said in the light of what was asked before in the same conversation.</summary>
public sealed class Talks(TimeProvider machine, Database database, TalkStore store)
{
    private readonly LastOf<Question> _last = new("question", QuestionJson.Type, database, store, machine);
    private volatile Reading? _reading;

    /// <summary>What the turn's text asks.</summary>
    public async Task<Question> UnderstandAsync(Turn turn)
    {
        var caller = turn.Caller;
        var city = caller.Person.City ?? caller.UnitIds.Select(Standing.CityOf).FirstOrDefault(one => one.Length > 0);
        return ReaderOf(turn.Standing).Read(turn.Text, new Asker(caller.UnitIds, city) { PersonId = caller.Person.Id }, turn.Today, await _last.FindAsync(turn));
    }

    /// <summary>The reader of what stands now: its index is built once for each version of plan, roster and aliases.</summary>
    public QuestionReader ReaderOf(Standing standing)
    {
        if (_reading is { } reading && ReferenceEquals(reading.Standing, standing)) return reading.Reader;
        var fresh = new Reading(standing, new QuestionReader(standing));
        _reading = fresh;
        return fresh.Reader;
    }

    /// <summary>Keeps the question for the next one; what was not understood leaves the one before it.</summary>
    public Task RememberAsync(Turn turn, Question question) =>
        question.Intent is Intent.OutOfScope or Intent.PrivacyRefuse or Intent.OrderAdhoc ? Task.CompletedTask : _last.KeepAsync(turn, question);

    /// <summary>A pressed item is what the next sentence goes on from, as if it had been asked for.</summary>
    /// <param name="month">The month of the list; the latest one is what is shown without any.</param>
    public Task ChooseAsync(Turn turn, Intent intent, string item, Month? month) =>
        _last.KeepAsync(turn, new Question { Intent = intent, Tasks = [item], Period = month is { } named && turn.Standing.Round?.Month != named ? Period.Of(named) : null });

    private sealed record Reading(Standing Standing, QuestionReader Reader);
}

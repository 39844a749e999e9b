using System.Collections.Concurrent;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>
/// Understands what is said in the light of what was said before in the same conversation. What was asked last is kept for a while and is no
/// record: in memory where there is one node (a follow-up to a restarted program is asked back like a first question), in the database where
/// several share it, since the next sentence may reach another of them.
/// </summary>
public sealed class Talks(TimeProvider machine, Database database, TalkStore store)
{
    private const int MostTalks = 2000;
    private static readonly TimeSpan Expiry = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, (Question Question, DateTimeOffset At)> _last = new(StringComparer.Ordinal);
    private volatile Reading? _reading;

    /// <summary>What the turn's text asks.</summary>
    public async Task<Question> UnderstandAsync(Turn turn)
    {
        var caller = turn.Caller;
        var city = caller.Person.City ?? caller.UnitIds.Select(Standing.CityOf).FirstOrDefault(one => one.Length > 0);
        return ReaderOf(turn.Standing).Read(turn.Text, new Asker(caller.UnitIds, city) { PersonId = caller.Person.Id }, turn.Today, await BeforeAsync(turn));
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
    public async Task RememberAsync(Turn turn, Question question)
    {
        if (turn.ConversationId.Length == 0 || question.Intent is Intent.OutOfScope or Intent.PrivacyRefuse or Intent.OrderAdhoc) return;
        if (database.IsShared)
        {
            await database.WriteAsync(turn.Actor with { Turn = null }, async work =>
            {
                await TalkStore.SaveAsync(work, turn.ConversationId, turn.Caller.Person.Id, question, machine.GetUtcNow(), Expiry);
                return true;
            });
            return;
        }

        if (_last.Count >= MostTalks)
        {
            var old = machine.GetUtcNow() - Expiry;
            foreach (var (key, talk) in _last)
                if (talk.At < old) _last.TryRemove(key, out _);
            if (_last.Count >= MostTalks) _last.Clear();
        }

        _last[Key(turn)] = (question, machine.GetUtcNow());
    }

    private async Task<Question?> BeforeAsync(Turn turn) =>
        database.IsShared ? await store.FindAsync(turn.ConversationId, turn.Caller.Person.Id, machine.GetUtcNow())
        : _last.TryGetValue(Key(turn), out var talk) && machine.GetUtcNow() - talk.At < Expiry ? talk.Question : null;

    // In a group everybody follows up on their own questions.
    private static string Key(Turn turn) => $"{turn.ConversationId}/{turn.Caller.Person.Id}";

    private sealed record Reading(Standing Standing, QuestionReader Reader);
}

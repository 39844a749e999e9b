using System.Text.Json;
using CztBot.Core;
using CztBot.Core.Questions;
using CztBot.Core.Reports;

namespace CztBot.Storage.Tests;

/// <summary>What a follow-up goes on from, where several nodes share the database.</summary>
public sealed class TalkStoreTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    [Theory, EveryDatabase]
    public async Task The_last_question_comes_back_as_it_went_to_its_own_person_and_conversation_until_it_ends(On on)
    {
        using var given = new Given(on);
        var store = new TalkStore(given.Database);
        var now = Given.Actor.At;
        var asked = new Question
        {
            Intent = Intent.ListByStatus, Units = ["长沙/住建"], Sections = [2], Lamps = [Lamp.Red], Statuses = [Statuses.Behind], Negated = true,
            Period = Period.Quarter(2020, 3), Compare = Period.Of(Given.November), Due = new DateOnly(2020, 10, 23), Number = 7,
        };
        foreach (var question in (Question[])[new() { Intent = Intent.Trend, Tasks = ["T05"] }, asked])
            await given.WriteAsync(work => TalkStore.SaveAsync(work, "c1", "p1", question, now, Lifetime));

        JsonSerializer.Serialize(await store.FindAsync("c1", "p1", now)).ShouldBe(JsonSerializer.Serialize(asked));
        (await store.FindAsync("c2", "p1", now)).ShouldBeNull();
        (await store.FindAsync("c1", "p0", now)).ShouldBeNull();
        (await store.FindAsync("c1", "p1", now + Lifetime)).ShouldBeNull();
    }
}

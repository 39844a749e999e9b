namespace CztBot.Storage.Tests;

/// <summary>What a follow-up goes on from, where several nodes share the database.</summary>
public sealed class TalkStoreTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    [Theory, EveryDatabase]
    public async Task What_was_kept_last_comes_back_to_its_own_person_and_conversation_until_it_ends_or_is_dropped(On on)
    {
        using var given = new Given(on);
        var store = new TalkStore(given.Database);
        var now = Given.Actor.At;
        await given.WriteAsync(async work =>
        {
            await TalkStore.SaveAsync(work, "c1", "p1", "question", "任务5", now, Lifetime);
            await TalkStore.SaveAsync(work, "c1", "p1", "question", "任务6", now, Lifetime);
            await TalkStore.SaveAsync(work, "c1", "p1", "figures", "总体情况", now, Lifetime);
        });

        (await store.FindAsync("c1", "p1", "question", now)).ShouldBe("任务6");
        (await store.FindAsync("c1", "p1", "figures", now)).ShouldBe("总体情况");
        (await store.FindAsync("c2", "p1", "question", now)).ShouldBeNull();
        (await store.FindAsync("c1", "p0", "question", now)).ShouldBeNull();
        (await store.FindAsync("c1", "p1", "question", now + Lifetime)).ShouldBeNull();

        await given.WriteAsync(work => TalkStore.DropAsync(work, "c1", "p1", "figures"));
        (await store.FindAsync("c1", "p1", "figures", now)).ShouldBeNull();
        (await store.FindAsync("c1", "p1", "question", now)).ShouldBe("任务6");
    }
}

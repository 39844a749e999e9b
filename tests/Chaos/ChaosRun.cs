using System.Diagnostics;
using System.Globalization;

namespace CztBot.Chaos;

/// <summary>
/// A month under kills: nodes die at random points of submitting, planning, sending, compiling and publishing, the channel misbehaves, the clock jumps by
/// months; in the end the channel behaves, a node works in peace until nothing waits, and the records are judged. The same seed makes the same choices, not the same interleaving.
/// </summary>
internal sealed class ChaosRun(ChaosPlace place, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>How many nodes share the database.</summary>
    public int Nodes { get; init; } = 1;

    /// <summary>How often nodes are killed in each of the two phases, reporting and signing.</summary>
    public int Kills { get; init; } = 4;

    /// <summary>In some steps the disk is full; for one node on SQLite.</summary>
    public bool FullDisk { get; init; }

    /// <summary>How many nodes have been killed so far.</summary>
    public int Killed { get; private set; }

    /// <summary>What else happens in the middle of a step, e.g. that the database's server is restarted; null for nothing.</summary>
    public Func<Task>? Meanwhile { get; init; }

    /// <summary>What was done, a line each.</summary>
    public Action<string> Tell { get; init; } = _ => { };

    public async Task<ChaosVerdict> RunAsync()
    {
        await using var channel = new ChaosChannel(seed);
        await channel.StartAsync();
        var cast = await place.PrepareAsync(channel.Url);
        using var people = new ChaosPeople(cast, seed) { ServiceUrl = channel.Url };
        var at = ChaosPlace.Instant("2019-12-02T09:00:00");
        for (var step = 0; step < 2 * Kills; step++)
        {
            if (step == Kills) at = ChaosPlace.Instant("2019-12-16T09:00:00");
            (channel.Trouble, channel.Gone) = (40, _random.Next(5) == 0);
            at = await StepAsync(people, at, signing: step >= Kills, step);
        }

        // Nobody looked for two months; then all is well again.
        (channel.Trouble, channel.Gone) = (0, false);
        var jump = ChaosPlace.Instant("2020-02-20T09:00:00");
        await StepAsync(people, jump, signing: true, 2 * Kills);
        await using (var node = await ChaosNode.StartAsync(place, jump.AddMinutes(10)))
        {
            await people.SignAsync([node.Url], CancellationToken.None);
            await ChaosVerdict.SettledAsync(place);
        }

        return await ChaosVerdict.OfAsync(place, channel, people);
    }

    private async Task<DateTimeOffset> StepAsync(ChaosPeople people, DateTimeOffset at, bool signing, int step)
    {
        var nodes = new List<ChaosNode>();
        var alive = TimeSpan.FromMilliseconds(_random.Next(100, 1600));
        var full = FullDisk && _random.Next(5) == 0;
        try
        {
            for (var node = 0; node < Nodes; node++) nodes.Add(await ChaosNode.StartAsync(place, at, full ? place.FullAt() : null));
            using var over = new CancellationTokenSource();
            var work = people.WorkAsync([.. nodes.Select(node => node.Url)], signing, over.Token);
            await BusyAsync(people);
            await Task.Delay(alive / 2, CancellationToken.None);
            if (Meanwhile is { } meanwhile && _random.Next(3) == 0) await meanwhile();
            await Task.Delay(alive / 2, CancellationToken.None);
            // One dies while the others go on, then all.
            await KillAsync(nodes[0]);
            if (nodes.Count > 1) await Task.Delay(alive / 2, CancellationToken.None);
            foreach (var node in nodes.Skip(1)) await KillAsync(node);
            await over.CancelAsync();
            await work;
        }
        catch (ChaosNodeEndedException ended) when (full && ended.ExitCode == 1)
        {
            Tell($"step {step}: no start on a full disk");
            return at.AddSeconds(90);
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }

        Tell(string.Create(CultureInfo.InvariantCulture, $"step {step}: killed after {alive.TotalMilliseconds:0} ms{(full ? " on a full disk" : "")}, {people.Acknowledged.Count} reports acknowledged"));
        return at.AddSeconds(90);
    }

    // However slow the machine is: a node lives from its first answer.
    private static async Task BusyAsync(ChaosPeople people)
    {
        var (before, patience) = (people.Answered, Stopwatch.StartNew());
        while (people.Answered == before && patience.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(5, CancellationToken.None);
    }

    private async Task KillAsync(ChaosNode node)
    {
        await node.DisposeAsync();
        Killed++;
    }
}

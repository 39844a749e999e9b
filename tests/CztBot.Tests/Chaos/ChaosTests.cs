using CztBot.Chaos;
using CztBot.Tests.Databases;

namespace CztBot.Tests.Chaos;

/// <summary>Nodes are killed, the channel misbehaves, the database goes away, the disk is full: nothing acknowledged is lost, nothing is sent twice unlisted. Larger: CztBot.Benchmarks -- chaos.</summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_dies_at_whatever_point_nothing_is_lost_and_nothing_is_sent_twice_unlisted(int seed)
    {
        using var place = new Folder();

        var verdict = await new ChaosRun(new ChaosPlace(place.Path, ""), seed) { Tell = output.WriteLine }.RunAsync();

        Judge(verdict, place.Path);
    }

    [PostgresFact]
    public async Task The_same_holds_for_two_nodes_whose_database_is_restarted_under_load()
    {
        using var folder = new Folder();
        using var server = PostgresServer.Start();

        var verdict = await new ChaosRun(new ChaosPlace(folder.Path, server.Create()), 3)
        {
            Nodes = 2, Tell = output.WriteLine,
            Meanwhile = () =>
            {
                server.Crash();
                server.WaitUntilReady();
                return Task.CompletedTask;
            },
        }.RunAsync();

        Judge(verdict, folder.Path);
    }

    [Fact]
    public async Task A_full_disk_is_refused_in_words_and_what_was_acknowledged_stays()
    {
        using var folder = new Folder();
        var place = new ChaosPlace(folder.Path, "");
        await using var channel = new ChaosChannel(4);
        await channel.StartAsync();
        using var people = new ChaosPeople(await place.PrepareAsync(channel.Url), 4) { ServiceUrl = channel.Url };
        var at = ChaosPlace.Instant("2019-12-02T09:00:00");
        await WorkAsync(place, people, at, null);
        var before = people.Acknowledged.Count;

        await WorkAsync(place, people, at.AddMinutes(1), place.FullAt());
        var refused = people.Refused;
        await WorkAsync(place, people, at.AddMinutes(2), null);

        // Messages may wait here; reports may not be lost.
        var verdict = await ChaosVerdict.OfAsync(place, channel, people);
        output.WriteLine($"{before} reports before the disk was full, {refused} refused, {verdict.Reports} in all");
        refused.ShouldBeGreaterThan(0);
        verdict.Faults.Where(fault => !fault.Contains(" is still ", StringComparison.Ordinal) && fault != "no bulletin was signed").ShouldBeEmpty();
        verdict.Reports.ShouldBeGreaterThan(before);
    }

    private static async Task WorkAsync(ChaosPlace place, ChaosPeople people, DateTimeOffset at, long? blocks)
    {
        await using var node = await ChaosNode.StartAsync(place, at, blocks);
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await people.WorkAsync([node.Url], signing: false, over.Token);
    }

    private void Judge(ChaosVerdict verdict, string folder)
    {
        output.WriteLine($"{verdict.Reports} reports acknowledged, {verdict.Messages} messages, {verdict.Papers} papers wait for a person, {verdict.Twice} listed as perhaps twice, {verdict.Unrecorded} arrived unrecorded");
        // What the nodes complained of tells more than what is broken.
        if (verdict.Faults.Count > 0) output.WriteLine(string.Join('\n', Complaints(Path.Combine(folder, "nodes.log"))));
        verdict.Faults.ShouldBeEmpty();
        verdict.Reports.ShouldBeGreaterThan(0);
    }

    private static readonly string[] Serious = ["fail", "crit", "warn", "Unhandled"];

    // Each kind of complaint once, with how often it came; what failed comes before what was only warned of.
    private static IEnumerable<string> Complaints(string log)
    {
        var entries = new List<string>();
        foreach (var line in File.ReadLines(log))
        {
            if (line.StartsWith("      ", StringComparison.Ordinal) && entries.Count > 0) entries[^1] += "\n" + line;
            else entries.Add(line);
        }

        return entries.Where(one => Array.Exists(Serious, word => one.StartsWith(word, StringComparison.Ordinal))).CountBy(one => one).OrderBy(pair => pair.Key.StartsWith("warn", StringComparison.Ordinal)).Take(30).Select(pair => $"{pair.Value} × {pair.Key}");
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("cztbot-chaos-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

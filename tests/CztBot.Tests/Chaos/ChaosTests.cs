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

        Judge(verdict);
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

        Judge(verdict);
    }

    private void Judge(ChaosVerdict verdict)
    {
        output.WriteLine($"{verdict.Reports} reports acknowledged, {verdict.Messages} messages, {verdict.Twice} listed as perhaps twice, {verdict.Seen} seen twice");
        verdict.Faults.ShouldBeEmpty();
        verdict.Reports.ShouldBeGreaterThan(0);
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("cztbot-chaos-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CztBot.Tests.Corpus;

/// <summary>Two and a half thousand activities that nobody sends in earnest: no failure of ours, no hang, nothing written by what was refused.</summary>
[Collection(nameof(Alone))]
public sealed class CorpusTests(CorpusWorld corpus) : IClassFixture<CorpusWorld>
{
    private const int OfEachSeed = 500;

    [Theory]
    [InlineData(20191101)]
    [InlineData(20191205)]
    [InlineData(20200105)]
    [InlineData(20200731)]
    [InlineData(20201231)]
    public async Task An_odd_activity_gets_a_proper_answer(ulong seed)
    {
        var faults = new List<string>();
        foreach (var (index, body) in Gen.Sample(corpus.Activities.Bodies, OfEachSeed, new Rnd(seed), 50).Index())
        {
            if (await corpus.FaultAsync(body) is { } fault) faults.Add($"{seed}/{index}: {fault}\n{Shown(body)}");
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_corpus_holds_what_it_says_and_leaves_no_memory_behind()
    {
        var bodies = Gen.Sample(corpus.Activities.Bodies, OfEachSeed, new Rnd(1), 50);
        bodies.Select(Convert.ToBase64String).Distinct().Count().ShouldBeGreaterThan(OfEachSeed * 9 / 10);
        foreach (var body in bodies) await corpus.FaultAsync(body);
        foreach (var channel in (string[])["test", "msteams", "sms", "directline", "telegraph"])
            bodies.Count(body => Encoding.UTF8.GetString(body).Contains($"\"channelId\":\"{channel}\"", StringComparison.Ordinal)).ShouldBeGreaterThan(OfEachSeed / 20, channel);
        (await corpus.DialoguesAsync()).ShouldContain("sms");
        var (before, resident) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);

        foreach (var body in Gen.Sample(corpus.Activities.Bodies, OfEachSeed, new Rnd(2), 50)) await corpus.FaultAsync(body);

        corpus.World.Log.Clear();
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(32 * 1024 * 1024);
        // What lies outside of the managed heap: statements, buffers, threads.
        (Environment.WorkingSet - resident).ShouldBeLessThan(256 * 1024 * 1024);
    }

    private static string Shown(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        return text.Length > 1500 ? $"{text[..1500]}… ({text.Length})" : text;
    }
}

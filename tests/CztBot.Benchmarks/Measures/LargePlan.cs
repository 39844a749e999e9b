using System.Diagnostics;
using System.Globalization;
using CztBot.Benchmarks.Load;
using CztBot.Benchmarks.Processes;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Questions;
using CztBot.Operations;
using CztBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Benchmarks.Measures;

/// <summary>A question where the plan has a thousand items and the ledger a million versions of reports, beside the real plan in its first month; and what understanding it takes alone.</summary>
internal sealed class LargePlan(string folder) : IAsyncDisposable
{
    private const int Items = 1_000;
    private const int Versions = 1_000_000;
    private static readonly DateTimeOffset At = new(2019, 12, 3, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly string[] Sentences =
        ["任务5到哪了", "那个三干卡在哪了", "长沙市住建局牵头的几项推得怎么样", "上个月谁没报", "三市滞后的各有几项", "还没办结的交办单有几张", "湘江风光带今年以来有没有好转", "今天天气怎么样"];

    private readonly Sides _question = new();
    private readonly Sides _understanding = new();
    private readonly Sides _bytes = new();
    private (ServerProcess Bot, People People, QuestionReader Reader) _real;
    private (ServerProcess Bot, People People, QuestionReader Reader) _large;

    public async Task PrepareAsync(TimeSpan warmUp)
    {
        _real = await StartAsync(Path.Combine(folder, "plan-real"), items: 0, versions: 1_000);
        _large = await StartAsync(Path.Combine(folder, "plan-large"), Items, Versions);
        foreach (var (bot, people, reader) in new[] { _real, _large })
        {
            AskedQuestions.Ask(bot, people, 1, warmUp);
            Understand(reader, warmUp);
        }
    }

    public void Round(TimeSpan time)
    {
        var whole = AskedQuestions.Ask(_real.Bot, _real.People, 1, time).Micros;
        _question.Add(AskedQuestions.Ask(_large.Bot, _large.People, 1, time).Micros, whole);
        var (micros, bytes) = Understand(_real.Reader, time);
        _understanding.Add(micros, whole);
        _bytes.Add(Understand(_large.Reader, time).Bytes, bytes);
    }

    public IEnumerable<Row> Rows() =>
    [
        Row.AtMost($"question, {Items:N0} items and {Versions:N0} versions to the plan", "µs a turn", _question, 2),
        Row.AtMost("understanding alone, to the question", "µs a sentence", _understanding, 0.25),
        Row.AtMost($"understanding, {Items:N0} items to the plan", "bytes a sentence", _bytes, 2),
    ];

    public async ValueTask DisposeAsync()
    {
        await _real.Bot.DisposeAsync();
        await _large.Bot.DisposeAsync();
    }

    private static async Task<(ServerProcess Bot, People People, QuestionReader Reader)> StartAsync(string data, int items, int versions)
    {
        Standing standing;
        await using (var app = await BotHost.BuildAsync(new HostChoice { Data = data, At = At, Frozen = true, Environment = "Development", Schedule = false, Log = false }))
        {
            if (items > 0)
            {
                var larger = Larger((await app.Services.GetRequiredService<PlanStore>().CurrentAsync())!, items);
                await app.Services.GetRequiredService<Database>().WriteAsync(Actor.System(At), async work =>
                {
                    await PlanStore.ReplaceAsync(work, larger);
                    return true;
                });
            }

            standing = await app.Services.GetRequiredService<StandingStore>().LoadAsync();
        }

        await Histories.FillAsync(data, versions, standing.Plan.Items.Where(item => item.Kind == PlanItemKind.Task).Sum(item => item.Parts.Count));
        var bot = await ServerProcess.BotAsync(data);
        return (bot, await People.ReadAsync(data), new QuestionReader(standing));
    }

    // More tasks of the same kind: titles that look alike, led by the same units.
    private static Plan Larger(Plan plan, int items)
    {
        var tasks = plan.Items.Where(item => item.Kind == PlanItemKind.Task).ToList();
        return plan with
        {
            Items = [.. plan.Items, .. Enumerable.Range(tasks.Max(item => item.Number) + 1, items - tasks.Count).Select(number =>
            {
                var like = tasks[number % tasks.Count];
                var (code, title) = (string.Create(CultureInfo.InvariantCulture, $"T{number}"), string.Create(CultureInfo.InvariantCulture, $"{like.Title}{number}期"));
                return like with { Code = code, Number = number, Title = title, Parts = [like.Parts[0] with { Id = code, ItemCode = code, Title = title }] };
            })],
        };
    }

    private static (double Micros, double Bytes) Understand(QuestionReader reader, TimeSpan time)
    {
        var count = 0;
        var (start, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            foreach (var sentence in Sentences) reader.Read(sentence, Asker.Nobody, DateOnly.FromDateTime(At.DateTime));
            count += Sentences.Length;
        }

        return (Stopwatch.GetElapsedTime(start).TotalMicroseconds / count, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / count);
    }
}

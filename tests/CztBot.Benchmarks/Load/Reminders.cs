using System.Diagnostics;
using System.Globalization;
using CztBot.Benchmarks.Measures;
using CztBot.Benchmarks.Processes;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Benchmarks.Load;

/// <summary>The bot as its own process, sending: the ledger, the composition, the connector and the records are those of the server.</summary>
internal static class Reminders
{
    // The due date: whoever has reported nothing is reminded.
    private static readonly DateTimeOffset Now = new(2019, 12, 5, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly Month Month = ManyPeople.Month;

    /// <summary>
    /// Reminds a thousand people, then ten thousand, and without a pace the ten thousand again. Prints the processor time of a message of each ten thousand in microseconds,
    /// the messages a second by the ledger's own times, and the memory in MiB after the thousand and after the ten.
    /// </summary>
    public static async Task<int> RunAsync(string data, string channel, int perSecond)
    {
        await using var app = await BotHost.BuildAsync(new HostChoice
        {
            Data = data, At = Now, Environment = "Development", Schedule = false, Log = false,
            Settings = new Dictionary<string, string>
            {
                ["Dispatch:Sending:PerSecond"] = perSecond.ToString(CultureInfo.InvariantCulture),
                ["Dispatch:Sending:AtOnce"] = FanOut.AtOnce.ToString(CultureInfo.InvariantCulture),
            },
        });
        await MeasureAsync(app.Services, channel, "first", FanOut.First);
        var before = Memory();
        // What left just now would count in the first second.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        var start = TimeProvider.System.GetUtcNow();
        var early = await MeasureAsync(app.Services, channel, "early", FanOut.People);
        var after = Memory();
        var late = perSecond == 0 ? await MeasureAsync(app.Services, channel, "late", FanOut.People) : 0;
        var rate = perSecond == 0 ? 0 : await RateAsync(app.Services, start, perSecond);
        await VerifyAsync(app.Services, FanOut.First + ((perSecond == 0 ? 2 : 1) * FanOut.People));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{early} {late} {rate} {before} {after}"));
        return 0;
    }

    private static async Task<double> MeasureAsync(IServiceProvider services, string channel, string name, int count)
    {
        await PlanAsync(services, channel, name, count);
        var spent = Process.GetCurrentProcess().TotalProcessorTime;
        await SendAsync(services);
        return (Process.GetCurrentProcess().TotalProcessorTime - spent).TotalMicroseconds / count;
    }

    // A first second's worth may leave at once or evenly: from the middle of the first to the middle of the last, however they are spread within their second.
    private static async Task<double> RateAsync(IServiceProvider services, DateTimeOffset start, int perSecond)
    {
        var left = await services.GetRequiredService<Database>().ReadAsync(async connection =>
            (await connection.QueryAsync<DateTimeOffset>("SELECT at FROM sendings WHERE at >= @start ORDER BY at", new { start })).AsList());
        var middle = perSecond / 2;
        return (left.Count - perSecond) / (left[^(perSecond - middle)] - left[middle]).TotalSeconds;
    }

    private static Task<int> PlanAsync(IServiceProvider services, string channel, string name, int count) =>
        services.GetRequiredService<Database>().WriteAsync(Actor.System(Now), async work =>
        {
            var people = ManyPeople.Ids.Take(count).ToList();
            foreach (var person in people)
            {
                var address = new Address
                {
                    ChannelId = "msteams", ServiceUrl = channel, Bot = new Account("28:bot", "CztBot", null), User = new Account($"29:{person}", person, null),
                    Conversation = new Place($"a:{person}", null, null, null, null), Locale = "zh-CN",
                };
                await ConversationStore.RememberAsync(work, $"person:{person}", address.Conversation.Id, address.ToJson());
            }

            return await DeliveryStore.PlanAsync(work, [.. people.Select(person => new Delivery
            {
                Month = Month, Kind = DeliveryKinds.Reminder, Recipient = $"person:{person}", Occasion = $"{name}@2019-12-05", NotBefore = Now,
            })]);
        });

    private static async Task SendAsync(IServiceProvider services)
    {
        var sender = services.GetRequiredService<ISending>();
        while (await sender.StartAsync(CancellationToken.None) is { } wait)
        {
            // Held up by the pace, or nothing is left but the channel's answers.
            if (wait < TimeSpan.FromSeconds(1) || !await sender.SettleAsync()) await Task.Delay(wait);
        }
    }

    private static async Task VerifyAsync(IServiceProvider services, int expected)
    {
        var sent = (await services.GetRequiredService<DeliveryStore>().MonthAsync(Month)).Count(entry => entry is { Kind: DeliveryKinds.Reminder, State: DeliveryStates.Sent });
        if (sent != expected) throw new InvalidOperationException($"{sent} messages were sent.");
    }

    private static double Memory()
    {
        GC.Collect();
        return Environment.WorkingSet / 1024.0 / 1024.0;
    }
}

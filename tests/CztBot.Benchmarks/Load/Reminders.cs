using System.Diagnostics;
using System.Globalization;
using CztBot.Benchmarks.Measures;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Benchmarks.Load;

/// <summary>The bot as its own process, sending: the ledger, the composition, the connector and the records are those of the server.</summary>
internal static class Reminders
{
    private static readonly DateTimeOffset Now = new(2019, 12, 12, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly Month Month = new(2019, 11);

    /// <summary>Sends to all, and prints the processor time of a message in microseconds, the messages a second after the first second's, and the memory in MiB after the warm-up and at the end.</summary>
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
        await PlanAsync(app.Services, channel, "warm-up", FanOut.WarmUp);
        await SendAsync(app.Services);
        var before = Memory();
        await PlanAsync(app.Services, channel, "fan-out", FanOut.People);
        var (spent, start) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.GetTimestamp());
        await SendAsync(app.Services);
        var (took, cost) = (Stopwatch.GetElapsedTime(start), Process.GetCurrentProcess().TotalProcessorTime - spent);
        await VerifyAsync(app.Services);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{cost.TotalMicroseconds / FanOut.People} {(FanOut.People - perSecond) / took.TotalSeconds} {before} {Memory()}"));
        return 0;
    }

    private static Task<int> PlanAsync(IServiceProvider services, string channel, string name, int count) =>
        services.GetRequiredService<Database>().WriteAsync(Actor.System(Now), async work =>
        {
            var people = Enumerable.Range(0, count).Select(number => $"{name}-{number:00000}").ToList();
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
                Month = Month, Kind = DeliveryKinds.Notice, Subject = SecretariatNotices.BulletinDue, Recipient = $"person:{person}", Occasion = SecretariatNotices.Eve, NotBefore = Now,
            })]);
        });

    private static async Task SendAsync(IServiceProvider services)
    {
        var sender = services.GetRequiredService<ISending>();
        while (await sender.StartAsync(CancellationToken.None) is { } wait)
        {
            // Held up by the pace, or nothing is left but the channel's answers.
            if (wait < TimeSpan.FromSeconds(1)) await Task.Delay(wait);
            else await sender.SettleAsync();
        }
    }

    private static async Task VerifyAsync(IServiceProvider services)
    {
        var sent = (await services.GetRequiredService<DeliveryStore>().MonthAsync(Month, SecretariatNotices.BulletinDue)).Count(entry => entry.State == DeliveryStates.Sent);
        if (sent != FanOut.WarmUp + FanOut.People) throw new InvalidOperationException($"{sent} messages were sent.");
    }

    private static double Memory()
    {
        GC.Collect();
        return Environment.WorkingSet / 1024.0 / 1024.0;
    }
}

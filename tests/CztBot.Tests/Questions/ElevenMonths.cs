using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;
using CztBot.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CztBot.Tests.Questions;

/// <summary>The demonstration's eleven months, made once for all tests, on the day when the bulletin of September waits.</summary>
internal sealed class ElevenMonths : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = BotWorld.Instant("2020-10-12T09:00");
    private static readonly Lazy<string> Made = new(() => Make(1));
    private readonly WebApplication _app;

    private ElevenMonths(WebApplication app, Standing standing)
    {
        _app = app;
        Standing = standing;
    }

    public Standing Standing { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>The folder with the data; nobody writes into it but the list of unanswered questions.</summary>
    public static string Folder => Made.Value;

    public static string DatabaseFile => Path.Combine(Folder, "cztbot.db");

    /// <param name="folder">Other data of the same day; null for the demonstration's.</param>
    public static async Task<ElevenMonths> OpenAsync(string? folder = null)
    {
        var app = await BotHost.BuildAsync(new HostChoice { Data = folder ?? Folder, Database = "", At = Now, Frozen = true, Schedule = false, Log = false, Environment = "Development" });
        return new ElevenMonths(app, await app.Services.GetRequiredService<StandingStore>().LoadAsync());
    }

    /// <summary>Asks in a conversation of its own, over the same path as ask --json.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(string person, params IReadOnlyList<string> said)
    {
        var asker = AskCommand.Find(Standing, person);
        var conversation = Guid.NewGuid().ToString();
        var lines = new List<string>();
        foreach (var one in said) lines.Add(await AskCommand.OneAsync(Services, Standing, asker, one, conversation, json: true, CancellationToken.None));
        return lines;
    }

    /// <summary>Makes the data of a seed in a new folder.</summary>
    public static string Make(int seed)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("cztbot-months-").FullName, "data");
        var exit = CommandLine.RunAsync(["demo", "--until", "2020-10-12", "--seed", $"{seed}", "--data", folder]).GetAwaiter().GetResult();
        return exit == 0 ? folder : throw new InvalidOperationException("demo --until failed.");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

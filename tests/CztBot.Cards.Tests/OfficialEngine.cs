using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CztBot.Cards.Tests;

/// <summary>Runs Microsoft's own JavaScript engine, and the Markdown of Web Chat, once over everything we compare.</summary>
public sealed class OfficialEngine : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Repository.Here, "official");
    private Dictionary<string, JsonObject> _answers = [];
    private Dictionary<string, JsonArray> _html = [];
    private string? _missing;

    /// <summary>The card it makes; not worked where it fails.</summary>
    public (bool Worked, JsonNode? Card) Expand(string name)
    {
        Require();
        var answer = _answers[name];
        return (!answer.ContainsKey("error"), answer["card"]);
    }

    /// <summary>The HTML of an escaped text, first as the Designer makes it, then as Web Chat does.</summary>
    public IReadOnlyList<string> Render(string escaped)
    {
        Require();
        return [.. _html[escaped].Select(html => html!.GetValue<string>())];
    }

    private void Require()
    {
        if (_missing is not null && Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1")
            Assert.Fail(_missing);
        if (_missing is not null)
            Assert.Skip(_missing);
    }

    public async ValueTask InitializeAsync()
    {
        try
        {
            await Install();
        }
        catch (Exception problem) when (problem is Win32Exception or NodeException)
        {
            _missing = "The official engine needs Node.js 20 or newer, npm (https://nodejs.org) and once a package registry; "
                + $"then run dotnet test again. {problem.Message}";
            return;
        }

        string[] escaped = [.. NastyTexts.All.Select(CardString.Escape).Distinct(StringComparer.Ordinal)];
        var questions = new JsonObject
        {
            ["cards"] = new JsonArray([.. Sample.All().Select(Question)]),
            ["markdown"] = new JsonArray([.. escaped.Select(text => JsonValue.Create(text))]),
        };
        var answers = JsonNode.Parse(await Run("node", questions.ToJsonString(), "expand.cjs"))!;
        _answers = answers["cards"]!.AsArray().ToDictionary(answer => answer!["name"]!.GetValue<string>(), answer => answer!.AsObject());
        _html = escaped.Zip(answers["html"]!.AsArray()).ToDictionary(pair => pair.First, pair => pair.Second!.AsArray());
    }

    private static JsonObject Question(Sample sample) => new()
    {
        ["name"] = sample.Name,
        ["template"] = JsonNode.Parse(sample.Template),
        ["data"] = JsonNode.Parse(sample.Data),
    };

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Installs the pinned packages when they are missing or the lock file has changed since.</summary>
    private async Task Install()
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(_folder, "package-lock.json"));
        var stamp = Path.Combine(_folder, "node_modules", ".installed");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
            return;
        await Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "", "ci", "--no-audit", "--no-fund");
        await File.WriteAllTextAsync(stamp, wanted);
    }

    private async Task<string> Run(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new NodeException($"{program}: {await errors}");
    }
}

/// <summary>A Node.js program that ended with an error.</summary>
internal sealed class NodeException(string message) : Exception(message);

/// <summary>Lets all classes that compare share the one run.</summary>
[CollectionDefinition(Name)]
public sealed class OfficialEngineRun : ICollectionFixture<OfficialEngine>
{
    public const string Name = "official engine";
}

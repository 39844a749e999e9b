using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CztBot.Cards.Tests;

/// <summary>Runs Microsoft's own JavaScript engine once over everything we compare with it.</summary>
public sealed class OfficialEngine : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Repository.Here, "official");
    private Dictionary<string, JsonObject> _answers = [];
    private string? _missing;

    /// <summary>The card it makes, or null where it fails; skips the test where Node.js is not to be had.</summary>
    public (bool Works, JsonNode? Card) Expand(string name)
    {
        if (_missing is not null && Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1")
            Assert.Fail(_missing);
        if (_missing is not null)
            Assert.Skip(_missing);
        var answer = _answers[name];
        return (!answer.ContainsKey("error"), answer["card"]);
    }

    public async ValueTask InitializeAsync()
    {
        try
        {
            await Install();
            var questions = new JsonArray([.. Sample.All().Select(sample => (JsonNode)new JsonObject
            {
                ["name"] = sample.Name,
                ["template"] = JsonNode.Parse(sample.Template),
                ["data"] = JsonNode.Parse(sample.Data),
            })]);
            var answers = JsonNode.Parse(await Run("node", questions.ToJsonString(), "expand.cjs"))!.AsArray();
            _answers = answers.ToDictionary(answer => answer!["name"]!.GetValue<string>(), answer => answer!.AsObject());
        }
        catch (Win32Exception)
        {
            _missing = "The official engine needs Node.js 20 or newer and npm on the PATH (https://nodejs.org); then run dotnet test again.";
        }
    }

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
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program}: {await errors}");
    }
}

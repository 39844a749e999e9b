using System.ComponentModel;
using System.Diagnostics;

namespace CztBot.Browser.Tests.Npm;

/// <summary>The pinned packages of <c>clients</c>, installed once a run when they are missing or the lock file has changed since.</summary>
internal static class NpmPackages
{
    private static readonly Lazy<Task<string?>> Missing = new(InstallAsync);

    /// <summary>Skips the test, or fails it where everything is required, when the packages cannot be had.</summary>
    public static async Task RequireAsync() => Required.That(await Missing.Value is null, await Missing.Value ?? "");

    private static async Task<string?> InstallAsync()
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(Repository.Clients, "package-lock.json"));
        var stamp = Path.Combine(Repository.Clients, "node_modules", ".installed");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted) return null;
        if (await RunAsync() is { } problem)
            return "The real clients need Node.js 20 or newer, npm (https://nodejs.org) and once a package registry; " + $"then run dotnet test again. {problem}";
        await File.WriteAllTextAsync(stamp, wanted);
        return null;
    }

    private static async Task<string?> RunAsync()
    {
        try
        {
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            using var process = Process.Start(new ProcessStartInfo(npm, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            {
                UseShellExecute = false, WorkingDirectory = Repository.Clients, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? null : await errors;
        }
        catch (Win32Exception problem)
        {
            return problem.Message;
        }
    }
}

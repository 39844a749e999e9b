using System.Diagnostics;

namespace CztBot.Papers.Rendering;

/// <summary>A program of the machine that may be missing.</summary>
internal static class OutsideProgram
{
    /// <summary>Where the first of the names is found, or null.</summary>
    public static string? Find(params IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(["/usr/bin", "/usr/local/bin", "/Applications/LibreOffice.app/Contents/MacOS", @"C:\Program Files\LibreOffice\program"]);
        return names.SelectMany(name => folders.Where(Path.IsPathFullyQualified).SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") }))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Runs it in a folder; whatever it prints is read and thrown away.</summary>
    /// <returns>False when it failed or was not done in time.</returns>
    public static async Task<bool> RunAsync(
        string program, string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            await said;
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            // Until it is gone it may still write.
            await process.WaitForExitAsync(CancellationToken.None);
            return false;
        }
    }
}

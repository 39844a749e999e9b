using CztBot.Operations;

namespace CztBot.Tests.World;

/// <summary>The program called from the command line, on a data folder of its own; the console is one, so such tests run one after another.</summary>
[CollectionDefinition(nameof(Terminal), DisableParallelization = true)]
public sealed class Terminal : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cztbot-cli-").FullName;

    public string Folder => _folder;

    /// <summary>A file in the folder.</summary>
    public async Task<string> FileAsync(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    public async Task<(int Exit, string Out, string Error)> RunAsync(params string[] args)
    {
        var (stdout, stderr) = (Console.Out, Console.Error);
        using var output = new StringWriter();
        using var error = new StringWriter();
        Console.SetOut(output);
        Console.SetError(error);
        try
        {
            var exit = await CommandLine.RunAsync([.. args, "--data", Path.Combine(_folder, "data")]);
            return (exit, output.ToString().TrimEnd(), error.ToString().TrimEnd());
        }
        finally
        {
            Console.SetOut(stdout);
            Console.SetError(stderr);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

using System.Diagnostics;
using System.Globalization;
using CztBot.Benchmarks.Floor;
using CztBot.Benchmarks.Load;
using CztBot.Benchmarks.Processes;

namespace CztBot.Benchmarks.Measures;

/// <summary>Contacts submit version after version of their own items; against commits of bare SQLite with as many rows.</summary>
/// <param name="first">The version of the first item when it begins.</param>
internal sealed class Submissions(ServerProcess bot, People people, string folder, int first = 0)
{
    private readonly Sides _sides = new();
    private readonly int[] _versions = [first, .. new int[Scale.Connections - 1]];

    public void WarmUp(TimeSpan time) => Submit(time);

    public async Task RoundAsync(TimeSpan time) => _sides.Add(Submit(time), await CommitAsync(time));

    /// <summary>Every submission that was answered has to be in the database.</summary>
    /// <exception cref="InvalidOperationException">Some are missing: what was measured was something else.</exception>
    public async Task VerifyAsync(string data)
    {
        var stored = await people.SubmittedAsync(data);
        if (stored != _versions.Sum()) throw new InvalidOperationException($"{_versions.Sum()} submissions were answered, {stored} are stored.");
    }

    public IEnumerable<Row> Rows() =>
        [Row.AtLeast($"report.submit, {people.Duties.Count} at once, {FloorCommits.RowsInTransaction} rows", "commits/s", _sides, 0.6)];

    /// <summary>Submissions a second.</summary>
    public double Submit(TimeSpan time) => Driver.Run(bot.Url, people.Duties.Count, time, (line, number) =>
    {
        var duty = people.Duties[number];
        var receipt = line.Post(Activities.Submit(bot.Url, duty.PersonId, people.Month, duty.ItemId, _versions[number]));
        if (receipt.IndexOf("已收到"u8) < 0) throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(receipt));
        _versions[number]++;
    }).Rate;

    private async Task<double> CommitAsync(TimeSpan time)
    {
        var seconds = time.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(ServerProcess.Dotnet(["CztBot.Benchmarks.dll", "floor-commits", Path.Combine(folder, "floor.db"), seconds]))!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return double.Parse(printed, CultureInfo.InvariantCulture);
    }
}

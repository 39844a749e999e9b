using System.Globalization;
using CztBot.Benchmarks;
using CztBot.Benchmarks.Floor;
using CztBot.Benchmarks.Load;

// The program starts itself again as the floor, so that both sides are processes of the same kind.
return args switch
{
    ["floor", var url] => await FloorServer.RunAsync(url),
    ["floor-commits", var file, var seconds] => FloorCommits.Run(file, double.Parse(seconds, CultureInfo.InvariantCulture)),
    ["floor-posts", var url, var count, var length] => await FloorPosts.RunAsync(url, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(length, CultureInfo.InvariantCulture)),
    ["channel", var url] => await ChannelServer.RunAsync(url),
    ["fan-out", var data, var channel, var perSecond] => await Reminders.RunAsync(data, channel, int.Parse(perSecond, CultureInfo.InvariantCulture)),
    ["paper", var what, var count] => await PaperProcess.RunAsync(what, int.Parse(count, CultureInfo.InvariantCulture)),
    [] => await Benchmark.RunAsync(Scale.Full),
    ["papers"] => await Benchmark.PapersAsync(Scale.Full),
    ["papers", "--quick"] => await Benchmark.PapersAsync(Scale.Quick),
    ["reminders"] => await Benchmark.RemindersAsync(Scale.Full),
    ["reminders", "--quick"] => await Benchmark.RemindersAsync(Scale.Quick),
    ["--quick"] => await Benchmark.RunAsync(Scale.Quick),
    ["chaos", .. var rest] => await ChaosCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: CztBot.Benchmarks [papers | reminders] [--quick] | chaos --hours N | --kills N [--seed N] [--postgres]");
    return 2;
}

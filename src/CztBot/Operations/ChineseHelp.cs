using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CztBot.Operations;

/// <summary>--help in Chinese: the library's own words cannot be replaced, and its Chinese ones are half English.</summary>
internal sealed class ChineseHelp : SynchronousCommandLineAction
{
    /// <summary>A command that lacks something is explained all the same.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Puts Chinese words in the place of what the library adds to a root command.</summary>
    public static void Onto(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is VersionOption) option.Description = "查看版本";
            if (option is not HelpOption) continue;
            option.Description = "查看说明";
            option.Action = new ChineseHelp();
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var command = parseResult.CommandResult.Command;
        List<Command> path = [command];
        while (path[0].Parents.OfType<Command>().FirstOrDefault() is { } parent) path.Insert(0, parent);
        var options = command.Options.Concat(path.SkipLast(1).Reverse().SelectMany(above => above.Options.Where(option => option.Recursive)));
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine($"{command.Description}\n\n用法：\n  {Usage(command, path)}");
        List("参数", command.Arguments.Select(argument => (Placeholder(argument), argument.Description)));
        List("命令", command.Subcommands.Select(one => (string.Join(' ', one.Arguments.Select(Placeholder).Prepend(one.Name)), one.Description)));
        List("选项", options.Select(option => (Names(option), (string?)$"{option.Description}{(option.Required ? "（必填）" : "")}{Default(option)}")));
        return 0;

        void List(string heading, IEnumerable<(string Name, string? Words)> rows)
        {
            if (rows.ToList() is not { Count: > 0 } all) return;
            output.WriteLine($"\n{heading}：");
            foreach (var (name, words) in all) output.WriteLine($"  {name}{new string(' ', all.Max(row => Width(row.Name)) - Width(name))}  {words}");
        }
    }

    private static string Usage(Command command, List<Command> path) => string.Join(
        ' ', [.. path.Select(one => one.Name), .. command.Subcommands.Count > 0 ? (string[])["[命令]"] : [], .. command.Arguments.Select(Placeholder), "[选项]"]);

    private static string Placeholder(Argument argument) => $"<{argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";

    // The library takes /? and /h for DOS as well; nobody needs to read of it.
    private static string Names(Option option) => string.Join(", ", option.Aliases.Where(name => name[0] == '-').Order(StringComparer.Ordinal).Append(option.Name))
        + (option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? "" : $" <{option.Name.TrimStart('-')}>");

    private static string Default(Option option) =>
        option is { HasDefaultValue: true, Arity.MinimumNumberOfValues: > 0 } && option.ValueType != typeof(bool) && option.GetDefaultValue() is { } value ? $"（默认{value}）" : "";

    // Chinese letters take two places of a terminal.
    private static int Width(string text) => text.Sum(letter => letter >= '\u2E80' ? 2 : 1);
}

using System.CommandLine;
using System.CommandLine.Parsing;

namespace CztBot.Operations;

/// <summary>What is wrong with a call, in Chinese; the library says it in English only.</summary>
internal static class WrongUsage
{
    public static IEnumerable<string> Of(ParseResult parsed) =>
        parsed.UnmatchedTokens.Select(token => $"不认识“{token}”。")
            .Concat(parsed.Errors.Select(error => Sentence(parsed, error))).Where(sentence => sentence.Length > 0).Distinct();

    // The program's own checks speak Chinese already, and everything of the library begins in ASCII.
    private static string Sentence(ParseResult parsed, ParseError error) => error.SymbolResult switch
    {
        _ when error.Message is [> '\u2E80', ..] => error.Message,
        OptionResult { Option: VersionOption } => "--version 不能和其他内容一起写。",
        OptionResult option => Value($"选项 {option.Option.Name}", option),
        ArgumentResult { Parent: OptionResult option } => Value($"选项 {option.Option.Name}", option),
        ArgumentResult argument => Value($"参数 <{argument.Argument.Name}>", argument),
        _ when parsed.UnmatchedTokens.Count > 0 => "",
        CommandResult { Command: { Action: null, Subcommands.Count: > 0 } command } => $"{command.Name} 后面要写明：{string.Join('、', command.Subcommands.Select(one => one.Name))}。",
        _ => "写法不对。",
    };

    private static string Value(string name, SymbolResult result) => result.Tokens.Count switch
    {
        0 when result is OptionResult { Implicit: false, IdentifierTokenCount: > 0 } => $"{name} 后面要写明内容。",
        0 => $"缺少{name}。",
        1 => $"{name} 不能是“{result.Tokens[0].Value}”。",
        _ => $"{name} 只能写一个内容。",
    };
}

-- A second client: opens a brief in Neovim, waits for the finding and the hover, edits, and waits for the finding to go.
-- LSP_FILE is the brief, LSP_CMD the server; the exit code is 0 when all was seen.
local DEADLINE = 10000 -- milliseconds

local function say(format, ...)
  io.stdout:write(format:format(...) .. '\n')
end

local function check(seen, what)
  if not seen then
    io.stderr:write('FAIL ' .. what .. '\n')
    vim.cmd('cquit 1')
  end
  say('%s', what)
end

local function errors()
  return vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })
end

--- Positions of `word` in the buffer, counted from 0.
local function find(word)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local first, last = line:find(word, 1, true)
    if first then return row - 1, first - 1, last end
  end
end

vim.cmd('edit ' .. vim.env.LSP_FILE)
vim.bo.filetype = 'markdown'
local id = vim.lsp.start_client({ name = 'briefproof', cmd = vim.split(vim.env.LSP_CMD, ' '), root_dir = vim.fn.getcwd() })
check(id, 'the server starts')
vim.lsp.buf_attach_client(0, id)
check(vim.wait(DEADLINE, function() return #errors() > 0 end, 20), 'a false figure has a finding')
local finding = errors()[1]
say('%d:%d %s [%s]', finding.lnum + 1, finding.col + 1, finding.message, finding.source)

local row, from = find('Japan')
vim.api.nvim_win_set_cursor(0, { row + 1, from + 1 })
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), DEADLINE)
local hover = answers and answers[id] and answers[id].result
check(hover and hover.contents.value:find('Military expenditure', 1, true), 'a country has a hover')

local line, first, last = find('$552 billion')
vim.api.nvim_buf_set_text(0, line, first, line, last, { '$55.3 billion' })
check(vim.wait(DEADLINE, function() return #errors() == 0 end, 20), 'the finding goes when the figure is corrected')

local client = vim.lsp.get_client_by_id(id)
client.stop()
check(vim.wait(DEADLINE, function() return client.is_stopped() end, 20), 'the server stops')
vim.cmd('qa!')
